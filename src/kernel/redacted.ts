/** Keys that could carry a person or a secret: cut from every log line even when somebody passes them by mistake. */
export const REDACTED = [
  'personalId',
  'fullName',
  'name',
  'phone',
  'email',
  'text',
  'value',
  'values',
  'token',
  'cookie',
  'authorization',
];

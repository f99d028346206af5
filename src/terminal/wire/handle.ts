/** How a conversation is reached: by its token, or after sign-in by the session cookie alone. */
export interface Handle {
  id: string;
  token?: string | undefined;
}

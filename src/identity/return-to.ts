/** A control character or a backslash is read as a slash, or dropped, by browsers: "/\evil.vn" would leave us. */
const SAME_SITE_PATH = /^\/(?!\/)[^\\\u0000-\u0020\u007f]*$/;
const LONGEST = 500;

/** The page to come back to after sign-in: an absolute path of this site, anything else is the front page. */
export function returnToOf(wanted: string | undefined): string {
  return wanted && wanted.length <= LONGEST && SAME_SITE_PATH.test(wanted) ? wanted : '/';
}

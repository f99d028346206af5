/** Made by `pack.ts` before the Worker is bundled. */
declare module '*.pack' {
  const bytes: ArrayBuffer;
  export default bytes;
}

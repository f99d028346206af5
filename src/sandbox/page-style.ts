/** Plain looks shared by the sandbox's own pages; works from 320 px, follows the reader's light or dark setting. */
export const PAGE_STYLE = `
  :root { color-scheme: light dark; --ink: #1d2330; --paper: #f5f6f9; --card: #fff; --line: #c9cfda; --mark: #a4161a; --quiet: #566074 }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e9ecf3; --paper: #14171e; --card: #1e232d; --line: #465065; --mark: #ff9a94; --quiet: #a9b3c6 }
  }
  * { box-sizing: border-box }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 'Be Vietnam Pro', system-ui, sans-serif }
  main { max-width: 40rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; overflow-wrap: anywhere }
  h1 { font-size: 1.4rem; line-height: 1.25; margin: 0.5rem 0 }
  h2 { font-size: 1.05rem; margin: 1.5rem 0 0.5rem }
  ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.5rem }
  li { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 0.6rem 0.75rem }
  li:has(> button) { padding: 0; border: 0; background: none }
  small { color: var(--quiet) }
  .note { border-left: 0.3rem solid var(--mark); background: var(--card); padding: 0.6rem 0.75rem; margin: 0.75rem 0 }
  .wrong { color: var(--mark); font-weight: 600 }
  form { margin: 1rem 0 }
  label { display: block; font-weight: 600; margin-bottom: 0.35rem }
  input { width: 100%; font: inherit; padding: 0.7rem; border: 1px solid var(--quiet); border-radius: 0.5rem; background: var(--card); color: inherit }
  button { font: inherit; width: 100%; min-height: 2.75rem; margin-top: 0.6rem; padding: 0.6rem 0.8rem; border: 1px solid var(--mark); border-radius: 0.5rem; background: var(--mark); color: var(--card); font-weight: 600; cursor: pointer }
  button.person { background: var(--card); color: var(--ink); border-color: var(--line); text-align: left; font-weight: 400; margin: 0 }
  :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px }
`;

import { spawn } from 'node:child_process';

export interface ChatRun {
  stdout: string;
  stderr: string;
  code: number | null;
}

export interface RunningChat {
  /** waits until the replies so far hold this text */
  untilSaid(text: string): Promise<void>;
  say(line: string): void;
  /** the address that stands behind these words */
  link(words: string): string;
  /** ends the input and waits for the end */
  end(): Promise<ChatRun>;
}

/** The terminal as `npm run chat` runs it, through pipes; `home` is where it keeps where the conversation stands. */
export function startChat(args: string[], home: string, env: Record<string, string> = {}): RunningChat {
  const child = spawn(process.execPath, ['src/terminal/chat.ts', ...args], {
    env: { ...process.env, XDG_STATE_HOME: home, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  const gone = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    untilSaid: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!stdout.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void gone.then(() => reject(new Error(`never said “${text}”:\n${stdout}\n${stderr}`)));
      }),
    link: (words) => new RegExp(`^${words}: (http\\S+)$`, 'm').exec(stdout)?.[1] ?? '',
    say: (line) => void child.stdin.write(`${line}\n`),
    end: async () => {
      child.stdin.end();
      return { code: await gone, stdout, stderr };
    },
  };
}

/** All lines at once, as `printf` gives them. */
export function runChat(
  lines: string[],
  args: string[],
  home: string,
  env: Record<string, string> = {},
): Promise<ChatRun> {
  const chat = startChat(args, home, env);
  for (const line of lines) chat.say(line);
  return chat.end();
}

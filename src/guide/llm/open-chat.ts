import type { ChatOpenAI } from '@langchain/openai';
import { LONGEST_ANSWER_TOKENS } from './model-limits.ts';

export interface Endpoint {
  url: string;
  key: string;
  model: string;
}

/** The client is loaded with the first call: half a second that no start should wait for. Tries are ours to count. */
export async function openChat({ url, key, model }: Endpoint): Promise<ChatOpenAI> {
  const { ChatOpenAI } = await import('@langchain/openai');
  return new ChatOpenAI({
    model,
    apiKey: key,
    configuration: { baseURL: url },
    maxRetries: 0,
    maxTokens: LONGEST_ANSWER_TOKENS,
    streaming: true,
    streamUsage: true,
    useResponsesApi: false,
  });
}

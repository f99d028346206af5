import { Counter, Histogram, Registry } from 'prom-client';
import type { ModelCall } from '../guide/llm/model-room.ts';
import type { HttpContext } from './http-env.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts and durations by route and outcome; no label can carry a person. */
export interface Metrics {
  called(c: HttpContext, durationMs: number): void;
  turned(outcome: string, mode: string, durationMs: number): void;
  modelCalled(call: ModelCall): void;
  /** a turn that was not begun, for the load */
  shed(reason: 'rate' | 'busy'): void;
  text(): Promise<string>;
  contentType: string;
}

/** Adds what the platform tells of itself, such as the memory of a process. */
export type MeasurePlatform = (registry: Registry) => void;

export function createMetrics(measurePlatform: MeasurePlatform): Metrics {
  const registry = new Registry();
  measurePlatform(registry);
  const requests = new Histogram({
    name: 'dan_loi_http_request_duration_seconds',
    help: 'Time to answer a call, by route and status',
    labelNames: ['route', 'method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const turns = new Histogram({
    name: 'dan_loi_turn_duration_seconds',
    help: 'Time from a message to its reply, by outcome and mode',
    labelNames: ['outcome', 'mode'],
    buckets: SECONDS,
    registers: [registry],
  });
  const refused = new Counter({
    name: 'dan_loi_turns_shed_total',
    help: 'Messages answered with 429 or 503',
    labelNames: ['reason'],
    registers: [registry],
  });
  const modelCalls = new Histogram({
    name: 'dan_loi_model_call_duration_seconds',
    help: 'Time a call of the model took, by step and outcome',
    labelNames: ['step', 'outcome'],
    buckets: SECONDS,
    registers: [registry],
  });
  const modelTokens = new Counter({
    name: 'dan_loi_model_tokens_total',
    help: 'Tokens sent to the model and got from it',
    labelNames: ['step', 'direction'],
    registers: [registry],
  });
  const modelCost = new Counter({
    name: 'dan_loi_model_cost_usd_total',
    help: 'What the model cost, at the prices of the settings',
    labelNames: ['step'],
    registers: [registry],
  });
  return {
    called: (c, durationMs) =>
      requests
        .labels(c.get('route') ?? 'none', methodLabel(c.req.method), String(c.res.status))
        .observe(durationMs / 1000),
    turned: (outcome, mode, durationMs) => turns.labels(outcome, mode).observe(durationMs / 1000),
    modelCalled: ({ step, outcome, ms, tokensIn, tokensOut, costMicroUsd }) => {
      modelCalls.labels(step, outcome).observe(ms / 1000);
      modelTokens.labels(step, 'in').inc(tokensIn);
      modelTokens.labels(step, 'out').inc(tokensOut);
      modelCost.labels(step).inc(costMicroUsd / 1e6);
    },
    shed: (reason) => refused.labels(reason).inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** A made-up method must not make a new series. */
function methodLabel(method: string): string {
  return ['GET', 'POST', 'PATCH', 'DELETE', 'HEAD'].includes(method) ? method : 'other';
}

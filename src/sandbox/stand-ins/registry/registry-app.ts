import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import type { RawRecordOf, Registry } from '../../../connectors/raw-record.ts';
import type { Envelope } from '../../../connectors/registry/wire.ts';
import type { Sandbox } from '../../sandbox.ts';
import { answerWithFault, type Distortion } from '../answer-with-fault.ts';
import { SANDBOX_CREDENTIALS } from '../credentials.ts';
import { knownRecord } from '../known-record.ts';
import { readJson } from '../read-json.ts';
import { STAND_IN_HEADER, type StandIn, type StandInContext, type StandInEnv } from '../stand-in.ts';
import { toldAt } from '../told-at.ts';
import { withoutSome } from '../without-some.ts';

const Request = z.object({
  maYeuCau: z.string().min(1),
  maTthc: z.string().min(1),
  maHoSo: z.string().min(1),
  soDinhDanh: z.string().min(1),
});

/**
 * A stand-in for a registry whose real interface is not public: JSON with Vietnamese keys in the manner of those that
 * are. It says so in a header of every answer. One `POST /` looks one person up.
 */
export function registryApp<Source extends Registry>(
  sandbox: Sandbox,
  source: Source,
  toWire: (record: RawRecordOf[Source], personalId: string) => object,
): StandIn {
  const app = new Hono<StandInEnv>();
  app.use(async (context, next) => {
    context.header(STAND_IN_HEADER, 'stand-in; the shape of the real system is not public');
    await next();
  });
  app.post('/', async (context) => {
    if (!isKnownCaller(context)) return context.json({ maLoi: '03', thongBao: 'Không có quyền' }, 401);
    const request = await readJson(context, Request);
    if (!request) return context.json({ maLoi: '02', thongBao: 'Yêu cầu không đúng cấu trúc' }, 400);
    const { soDinhDanh } = request;
    return answerWithFault(context, sandbox.takeFault(source, 'read', soDinhDanh), (distortion) =>
      context.json(answerAbout(soDinhDanh, distortion)),
    );
  });
  return app;

  function isUnconnected(personalId: string): boolean {
    return sandbox.findPerson(personalId)?.unconnected?.includes(source) ?? false;
  }

  function answerAbout(personalId: string, distortion?: Distortion): Envelope {
    if (distortion !== 'wrong-person' && isUnconnected(personalId))
      return { maLoi: '04', thongBao: 'Địa phương chưa kết nối' };
    const known = knownRecord(sandbox, source, personalId, distortion);
    if (!known) return { maLoi: '01', thongBao: 'Không tìm thấy dữ liệu' };
    const wire = toWire(known.record, known.person.personalId);
    const sent = distortion === 'partial' ? withoutSome(wire) : wire;
    return {
      maLoi: '00',
      thongBao: 'Thành công',
      maBanGhi: recordIdOf(source, known.person.personalId),
      thoiDiemDuLieu: toldAt(sandbox, distortion).toISOString(),
      duLieu: distortion === 'duplicate' ? [sent, sent] : [sent],
    };
  }
}

function isKnownCaller(context: StandInContext): boolean {
  const bearer = `Bearer ${SANDBOX_CREDENTIALS.accessToken}`;
  return context.req.header('authorization') === bearer && Boolean(context.req.header('x-can-bo'));
}

/** The source's own number of the record: the same every time, and telling nothing about the person. */
function recordIdOf(source: Registry, personalId: string): string {
  return createHash('sha256').update(`${source}/${personalId}`).digest('hex').slice(0, 16);
}

import { z } from 'zod';
import { optional, Person, Place } from '../registry/wire.ts';

const ThuaDat = z.object({
  soPhatHanh: z.string().min(1),
  soVaoSo: optional(z.string()),
  soThua: optional(z.string()),
  soTo: optional(z.string()),
  dienTich: optional(z.string()),
  mucDich: optional(z.string()),
  diaChi: optional(Place),
  ngayCap: optional(z.string()),
  chuSuDung: z.array(Person),
});
export type ThuaDat = z.output<typeof ThuaDat>;

/**
 * The land database (Ministry of Agriculture and Environment, kept by the provinces), asked for the certificates that
 * name a person as owner. Its shape is not public: this one is ours.
 */
export const DatDai = z.object({
  soDinhDanh: z.string().min(1),
  thuaDat: z.array(ThuaDat),
});
export type DatDai = z.output<typeof DatDai>;

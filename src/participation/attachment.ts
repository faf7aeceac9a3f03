import type { FastifyReply } from 'fastify';
import type { CalendarDay } from '../shared/index.js';

const KINDS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A file to be kept, whose name says of which day it is. */
export function attach(reply: FastifyReply, kind: keyof typeof KINDS, name: string, asOf: CalendarDay): FastifyReply {
  return reply.type(KINDS[kind]).header('content-disposition', `attachment; filename="${name}-${asOf}.${kind}"`);
}

import type { FastifyReply } from 'fastify';

const KINDS = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  zip: 'application/zip',
};

/** A file to be kept, whose neutral name says of which day or year it is. */
export function attach(reply: FastifyReply, kind: keyof typeof KINDS, name: string, of: string | number): FastifyReply {
  return reply.type(KINDS[kind]).header('content-disposition', `attachment; filename="${name}-${of}.${kind}"`);
}

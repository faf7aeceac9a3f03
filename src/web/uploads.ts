import { HttpException, HttpStatus } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    takesFile?: string; // a form with a file may be posted here from the page at this address; give it a `bodyLimit` too
  }
  interface FastifyRequest {
    /** The file that came with a form; null: none was chosen. In memory only, gone with the request. */
    file: Buffer | null;
  }
}

/**
 * Forms that carry a file, on the pages that say so: the fields become the body, the one file `request.file`. Node's own reader of such
 * forms takes them apart; no larger than the page's `bodyLimit`, they need no disk.
 */
export function registerUploads(fastify: FastifyInstance): void {
  fastify.decorateRequest('file', null);
  fastify.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    if (!request.routeOptions.config.takesFile) throw new HttpException('no file is taken here', HttpStatus.UNSUPPORTED_MEDIA_TYPE);

    const fields: Record<string, string> = {};
    for (const [name, value] of await readForm(body, request.headers['content-type'] ?? '')) {
      if (typeof value === 'string') fields[name] = value;
      else if (value.size > 0) request.file = Buffer.from(await value.arrayBuffer()); // a form without a choice sends an empty one
    }
    return fields;
  });
}

/** @throws HttpException 400 for what is no such form */
async function readForm(body: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new HttpException('an unreadable form', HttpStatus.BAD_REQUEST);
  }
}

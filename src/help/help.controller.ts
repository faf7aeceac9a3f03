import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Say } from '../shared/index.js';
import { Public, Words } from '../web/index.js';
import { presentHome, presentNotice } from './help.presenter.js';

/** What this is, and what the law asks to be said. */
@Public()
@Controller()
export class HelpController {
  @Get()
  home(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/home', presentHome(say));
  }

  @Get('privacy')
  privacy(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/notice', presentNotice('privacy', say));
  }

  @Get('note-legali')
  legal(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/notice', presentNotice('legal', say));
  }

  @Get('accessibilita')
  accessibility(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/notice', presentNotice('accessibility', say));
  }
}

import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Say } from '../shared/index.js';
import { presentContacts, TerritoryService } from '../territory/index.js';
import { Public, Words } from '../web/index.js';
import { presentHome, presentNotice } from './help.presenter.js';

/** What anyone may read, without an account and without a trace. */
@Public()
@Controller()
export class HelpController {
  constructor(private readonly territory: TerritoryService) {}

  @Get()
  home(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/home', presentHome(say));
  }

  @Get('aiuto')
  async help(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const contacts = presentContacts(await this.territory.contacts(), say);
    reply.view('help/show', { title: say('help.title'), lead: say('help.lead'), contacts });
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

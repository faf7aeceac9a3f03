import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Say } from '../shared/index.js';
import { presentContacts, TerritoryService } from '../territory/index.js';
import { Public, Words } from '../web/index.js';

/** What anyone may read, without an account and without a trace. */
@Public()
@Controller()
export class HelpController {
  constructor(private readonly territory: TerritoryService) {}

  @Get()
  home(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/home', { title: say('help.home.title') });
  }

  @Get('aiuto')
  async help(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('help/show', { title: say('help.title'), contacts: presentContacts(await this.territory.contacts(), say) });
  }

  @Get('privacy')
  privacy(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/privacy', { title: say('help.privacy.title') });
  }

  @Get('note-legali')
  legal(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/legal', { title: say('help.legal.title') });
  }

  @Get('accessibilita')
  accessibility(@Words() say: Say, @Res() reply: FastifyReply): void {
    reply.view('help/accessibility', { title: say('help.accessibility.title') });
  }
}

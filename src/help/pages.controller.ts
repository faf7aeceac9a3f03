import { Controller, Get, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CatalogueService, type PageContent } from '../catalogue/index.js';
import { LANGUAGES, type Say } from '../shared/index.js';
import { TerritoryService } from '../territory/index.js';
import { WithoutTrace, Words } from '../web/index.js';
import { presentPage } from './page.presenter.js';

/** What anyone may read about signs and help, from seeds/pages: without an account and without a trace. */
@Controller()
export class PagesController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly territory: TerritoryService,
  ) {}

  @Get('segnali')
  @WithoutTrace()
  async signs(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('help/page', presentPage(await this.page('segnali', say), [], say));
  }

  @Get('aiuto')
  @WithoutTrace()
  async help(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const contacts = await this.territory.contacts();
    reply.view('help/page', presentPage(await this.page('aiuto', say), contacts, say));
  }

  /** In the reader's language; where it is missing, in the one everything is written in first. */
  private async page(slug: string, { language }: Say): Promise<PageContent> {
    const page = (await this.catalogue.page(slug, language)) ?? (await this.catalogue.page(slug, LANGUAGES[0]));
    if (!page) throw new NotFoundException();
    return page;
  }
}

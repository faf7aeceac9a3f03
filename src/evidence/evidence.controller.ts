import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { drawPdf, flow } from '../documents/index.js';
import { romeDay, type Say } from '../shared/index.js';
import { CampaignNotFound, CampaignsService, type Campaign } from '../surveys/index.js';
import { AllowedTo, attach, Words } from '../web/index.js';
import { layOutEvidence } from './evidence.paper.js';
import { EVIDENCE, presentClosing, presentEvidence } from './evidence.presenter.js';
import { EvidenceService } from './evidence.service.js';

/** The evidence report, and the campaigns its answers come from. Funders get the file. */
@AllowedTo('coordinator', 'administrator')
@Controller()
export class EvidenceController {
  constructor(
    private readonly evidence: EvidenceService,
    private readonly campaigns: CampaignsService,
  ) {}

  @Get('evidenza')
  async show(@Query() query: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('evidence/report', presentEvidence(await this.evidence.report(campaignAsked(query)), say));
  }

  @Get('evidenza.pdf')
  async pdf(@Query() query: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const at = new Date();
    const evidence = await this.evidence.report(campaignAsked(query), at);
    attach(reply, 'pdf', 'evidenza', romeDay(at)).send(await drawPdf(flow(layOutEvidence(evidence, say, at))));
  }

  @Post('evidenza/rilevazioni')
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.campaigns.begin();
    request.session.notice = 'evidence.campaign.opened';
    reply.redirect(EVIDENCE, 303);
  }

  /** Closing is for good: it is asked twice. */
  @Get('evidenza/rilevazioni/:code/chiusura')
  async confirm(@Param('code') code: string, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view('evidence/closing', presentClosing(await this.openOne(code), say));
  }

  @Post('evidenza/rilevazioni/:code/chiusura')
  async close(@Param('code') code: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.campaigns.close(code, await this.evidence.enrolled());
    request.session.notice = 'evidence.campaign.now-closed';
    reply.redirect(EVIDENCE, 303);
  }

  private async openOne(code: string): Promise<Campaign> {
    const campaign = await this.campaigns.open();
    if (campaign?.code !== code) throw new CampaignNotFound();
    return campaign;
  }
}

/** Which campaign the address asks for; the newest where it asks for none. */
function campaignAsked(query: unknown): string | null {
  const { rilevazione } = (query ?? {}) as { rilevazione?: unknown };
  return typeof rilevazione === 'string' ? rilevazione : null;
}

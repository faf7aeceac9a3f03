import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { CatalogueService } from '../catalogue/index.js';
import type { Say } from '../shared/index.js';
import { AllowedTo, readForm, Words } from '../web/index.js';
import { readFile } from './domain/read-file.js';
import { taken, type Report } from './domain/report.js';
import { presentImport } from './import.presenter.js';
import { questionYaml } from './question-yaml.js';

const PAGE = 'exchange/import';
const WHOLE_FILE = { bodyLimit: 1024 * 1024 }; // bytes: the questions of several units, encoded as a form

const importForm = z.object({
  testo: z.string('exchange.import.empty').refine((text) => text.trim() !== '', 'exchange.import.empty'),
  modulo: z.string().optional().catch(undefined),
});

/** Questions of other systems, read and reported on. Nothing is stored or published: authors take the YAML into the unit's files. */
@AllowedTo('author', 'administrator')
@Controller('contenuti/importa')
export class ImportsController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Get()
  async show(@Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    reply.view(PAGE, presentImport({ units: await this.units() }, say));
  }

  @Post()
  @RouteConfig(WHOLE_FILE)
  async report(@Body() body: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const units = await this.units();
    const form = readForm(importForm, body, say);
    if (!form.ok) return void reply.status(422).view(PAGE, presentImport({ units, problems: form.problems }, say));

    const { testo, modulo } = form.value;
    const report = read(
      testo,
      units.find(({ slug }) => slug === modulo),
    );
    reply.status(report.refused ? 422 : 200).view(PAGE, presentImport({ units, given: { testo, modulo }, report }, say));
  }

  /** The same text again, as the file to save. */
  @Post('domande.yaml')
  @RouteConfig(WHOLE_FILE)
  async yaml(@Body() body: unknown, @Words() say: Say, @Res() reply: FastifyReply): Promise<void> {
    const units = await this.units();
    const form = readForm(importForm, body, say);
    if (!form.ok) return void reply.status(422).view(PAGE, presentImport({ units, problems: form.problems }, say));

    const { testo, modulo } = form.value;
    const questions = taken(
      read(
        testo,
        units.find(({ slug }) => slug === modulo),
      ),
    );
    reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', 'attachment; filename="domande.yaml"')
      .send(questionYaml(questions, say));
  }

  private async units() {
    const courses = await this.catalogue.courses();
    const units = await Promise.all(courses.map((course) => this.catalogue.unitsOf(course)));
    return units.flat();
  }
}

/** A form posts text: it is read as the file it was. */
const read = (text: string, unit?: { readonly lessons: readonly { readonly slug: string }[] }): Report =>
  readFile(new TextEncoder().encode(text), { lessons: unit?.lessons.map(({ slug }) => slug) ?? [] });

import { Injectable } from '@nestjs/common';
import { ClosedSheets, passMark } from '../assessment/index.js';
import { CatalogueService, type Published, type Review, type UnitContent } from '../catalogue/index.js';
import { findings, type Findings } from './domain/findings.js';
import { Gathering } from './domain/gathering.js';
import { wholeFives } from './domain/in-fives.js';
import { unchanged } from './domain/wording.js';

/** A unit as its authors look at it. */
export interface LookedAt {
  readonly unit: Published<UnitContent>;
  readonly reviews: readonly Review[];
  readonly findings: Findings;
}

/** Questions in a sheet of a unit. */
export const sheetLength = ({ quiz, bank }: UnitContent): number => Math.min(quiz.questions, bank.length);

/** What is taught, and how its questions have gone: of groups, never of a person. */
@Injectable()
export class ContentsService {
  private readonly known = new Map<string, { readonly of: string; readonly found: Promise<Findings> }>(); // by unit

  constructor(
    private readonly catalogue: CatalogueService,
    private readonly sheets: ClosedSheets,
  ) {}

  /** Every unit of every course, one after the other: looking at all must not keep learners waiting. */
  async units(): Promise<LookedAt[]> {
    const courses = await this.catalogue.courses();
    const slugs = new Set(courses.flatMap(({ units }) => units.map(({ slug }) => slug)));
    const units: LookedAt[] = [];
    for (const slug of slugs) units.push(await this.unit(slug));
    return units;
  }

  /** A unit in its newest version. @throws UnitNotFound */
  async unit(slug: string): Promise<LookedAt> {
    const unit = await this.catalogue.unit(slug);
    const [reviews, found] = await Promise.all([this.catalogue.reviewsOf(unit), this.findings(unit)]);
    return { unit, reviews, findings: found };
  }

  /** Counted once until five more people have come in or the unit has changed; whoever asks meanwhile waits for the same count. */
  private async findings(unit: Published<UnitContent>): Promise<Findings> {
    const people = wholeFives(await this.sheets.people(unit.slug));
    const of = `${unit.version} ${people}`;
    const known = this.known.get(unit.slug);
    if (known?.of === of) return known.found;

    const found = this.count(unit, people);
    this.known.set(unit.slug, { of, found });
    found.catch(() => this.known.delete(unit.slug)); // asked again, it is counted again
    return found;
  }

  private async count(unit: Published<UnitContent>, people: number): Promise<Findings> {
    const length = sheetLength(unit);
    const gathering = new Gathering(
      unit.bank.map(({ id }) => id),
      length,
    );
    const standing = new Map<number, ReadonlySet<string>>(); // by version
    for await (const { unitVersion, answers } of this.sheets.of(unit.slug, people)) {
      const same = standing.get(unitVersion) ?? (await this.standing(unit, unitVersion));
      standing.set(unitVersion, same);
      gathering.add(answers, same);
    }
    return findings(unit.bank, gathering, passMark(length));
  }

  private async standing(unit: Published<UnitContent>, version: number): Promise<ReadonlySet<string>> {
    const { bank } = await this.catalogue.unitAt(unit.slug, version);
    return unchanged(unit.bank, bank);
  }
}

import { Injectable } from '@nestjs/common';
import { TerritoryService, type Municipality } from '../territory/index.js';
import { sees, type Visitor } from '../web/index.js';
import { AnotherMunicipality } from './participation.errors.js';

/** Municipalities on one page. With more of them a page shows the network, a field to look for one, and so many at a time. */
export const OF_A_PAGE = 25;

/** Which municipalities a page shows of those the visitor may see. */
export interface Shown {
  readonly large: boolean; // whether there are more than a page has room for
  readonly all: readonly Municipality[]; // those to choose from in a list; none in a large network
  readonly chosen: Municipality | null; // one alone; null: the network
  readonly some: readonly Municipality[]; // in alphabetical order, at most a page
  readonly named: string; // in a large network: how those shown begin
  readonly after: string | null; // ISTAT code of the last one of the page before
  readonly next: string | null; // `after` of the next page
  readonly unknown: string | null; // what was typed and is no municipality
}

/** Finds the municipality, or the page of them, that an address asks for; nothing is read of the others. */
@Injectable()
export class MunicipalityChoice {
  constructor(private readonly territory: TerritoryService) {}

  /**
   * @param typed an ISTAT code; in a large network also a name, or how it begins; '' for all
   * @throws AnotherMunicipality
   */
  async of(visitor: Visitor, typed: string, after: string | null = null): Promise<Shown> {
    const byCode = await this.territory.municipality(typed);
    if (byCode && !sees(visitor, byCode.istat)) throw new AnotherMunicipality();
    const unknown = typed === '' || byCode ? null : typed;
    if (!seesNetwork(visitor)) {
      const own = visitor.municipality === null ? null : await this.territory.municipality(visitor.municipality);
      const some = own ? [own] : [];
      return { ...NONE, all: some, chosen: own, some, unknown };
    }
    const first = await this.territory.someMunicipalities({ most: OF_A_PAGE + 1 });
    if (first.length <= OF_A_PAGE) return { ...NONE, all: first, chosen: byCode, some: byCode ? [byCode] : first, unknown };
    if (byCode) return { ...NONE, large: true, chosen: byCode, some: [byCode] };
    if (unknown !== null && !/[\p{L}\p{N}]/u.test(typed)) return { ...(await this.page('', null)), unknown };
    return this.page(typed, after);
  }

  /** The next municipalities of the same page, until there are none: for files, which hold all of them. */
  async *pages(shown: Shown): AsyncGenerator<readonly Municipality[]> {
    for (let page = shown; ; page = await this.page(shown.named, page.next)) {
      yield page.some;
      if (page.next === null) return;
    }
  }

  private async page(named: string, after: string | null): Promise<Shown> {
    const found = await this.territory.someMunicipalities({ named, after, most: OF_A_PAGE + 1 });
    const large = { ...NONE, large: true };
    const exact = found.find(({ name }) => name.toLowerCase() === named.toLowerCase());
    const only = exact ?? (named !== '' && after === null && found.length === 1 ? found[0] : undefined);
    if (only) return { ...large, chosen: only, some: [only] };
    if (found.length === 0 && named !== '') return { ...(await this.page('', null)), unknown: named };
    const some = found.slice(0, OF_A_PAGE);
    return { ...large, some, named, after, next: found.length > OF_A_PAGE ? some.at(-1)!.istat : null };
  }
}

/** Whether the visitor sees every municipality: nobody but a contact answers for one alone. */
export const seesNetwork = (visitor: Visitor): boolean => sees(visitor, '');

const NONE: Shown = { large: false, all: [], chosen: null, some: [], named: '', after: null, next: null, unknown: null };

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../database/index.js';
import { UnitNotFound } from './catalogue.errors.js';
import type {
  CourseContent,
  PageContent,
  Published,
  Review,
  ReviewsContent,
  SurveyContent,
  UnitContent,
} from './domain/content.js';
import { reviewsOf } from './domain/reviews.js';
import { fingerprintOf } from './fingerprint.js';
import { Publication } from './publication.entity.js';
import { PublishedSeeds } from './published-seeds.entity.js';
import type { CatalogueSeeds } from './catalogue.seeds.js';

type Kind = Publication['kind'];
interface Contents {
  readonly course: CourseContent;
  readonly unit: UnitContent;
  readonly page: PageContent;
  readonly reviews: ReviewsContent;
  readonly survey: SurveyContent;
}
type Content<K extends Kind> = Contents[K];

/** What publishing did with one course, unit, page or list of reviews. */
export interface PublishedNow {
  readonly kind: Kind;
  readonly slug: string;
  readonly version: number;
  readonly changed: boolean;
}

/**
 * Courses, units and pages as published. A version never changes, so each is read from the database once, and is the same
 * object whenever it is asked for: what is drawn from it can be kept by it.
 */
@Injectable()
export class CatalogueService {
  private readonly versions = new Map<string, Published<object>>();

  constructor(private readonly database: Database) {}

  /** Every course in its newest version, in alphabetical order. */
  async courses(): Promise<Published<CourseContent>[]> {
    const newest = await this.newestOf('course');
    const courses = await Promise.all([...newest].map(([slug, version]) => this.version('course', slug, version)));
    return courses.filter((course) => course !== null);
  }

  /** The units of a course in their newest versions, in the course's order. @throws UnitNotFound */
  async unitsOf({ units }: CourseContent): Promise<Published<UnitContent>[]> {
    const newest = await this.newestOf('unit');
    return Promise.all(units.map(({ slug }) => this.unitAt(slug, newest.get(slug) ?? 0)));
  }

  /** A unit in its newest version. @throws UnitNotFound */
  async unit(slug: string): Promise<Published<UnitContent>> {
    const unit = await this.newest('unit', slug);
    if (!unit) throw new UnitNotFound();
    return unit;
  }

  /** A unit as it was in a version; from within a unit of work, through its manager. @throws UnitNotFound */
  async unitAt(slug: string, version: number, db?: EntityManager): Promise<Published<UnitContent>> {
    const unit = await this.version('unit', slug, version, db);
    if (!unit) throw new UnitNotFound();
    return unit;
  }

  /** A page for anyone, in its newest version; null when there is none in that language. */
  page(slug: string, language: string): Promise<Published<PageContent> | null> {
    return this.newest('page', pageKey({ slug, language }));
  }

  /** What the people of a course are asked beside what it teaches, newest or in a version; null when there is nothing. */
  survey(course: string, version?: number): Promise<Published<SurveyContent> | null> {
    return version === undefined ? this.newest('survey', course) : this.version('survey', course, version);
  }

  /** Who approved this very text of a unit, and when; none: it waits for its review. */
  async reviewsOf({ slug, fingerprint }: Published<UnitContent>): Promise<Review[]> {
    const published = await this.newest('reviews', slug);
    return reviewsOf(fingerprint, published?.reviews ?? []);
  }

  /**
   * Publishes what has changed as a new version, and nothing else: running it twice changes nothing. All of it or none.
   */
  publish({ courses, units, reviews, surveys, pages }: CatalogueSeeds, at = new Date()): Promise<PublishedNow[]> {
    return this.database.transaction(async (db) => {
      const done: PublishedNow[] = [];
      await forget(db);
      for (const unit of units) done.push(await publishOne(db, 'unit', unit.slug, unit, at));
      for (const course of courses) done.push(await publishOne(db, 'course', course.slug, course, at));
      for (const read of reviews) done.push(await publishOne(db, 'reviews', read.slug, read, at));
      for (const survey of surveys) done.push(await publishOne(db, 'survey', survey.slug, survey, at));
      for (const page of pages) done.push(await publishOne(db, 'page', pageKey(page), page, at));
      return done;
    });
  }

  /** Whether these seeds, as `seedsDigest` tells them, are what was published last. */
  isPublished(digest: string): Promise<boolean> {
    return this.database.read.existsBy(PublishedSeeds, { digest });
  }

  /** Notes that what was published last are these seeds. */
  async remember(digest: string, at = new Date()): Promise<void> {
    await this.database.transaction(async (db) => {
      await forget(db);
      await db.insert(PublishedSeeds, { digest, publishedAt: at });
    });
  }

  /** The newest version of everything of a kind, by slug, in alphabetical order. */
  private async newestOf(kind: Kind): Promise<Map<string, number>> {
    const rows = await this.database.read.sql<{ slug: string; version: number }[]>`
      select slug, max(version) as version from publications where kind = ${kind} group by slug order by slug`;
    return new Map(rows.map(({ slug, version }) => [slug, version]));
  }

  private async newest<K extends Kind>(kind: K, slug: string): Promise<Published<Content<K>> | null> {
    const version = await this.database.read.maximum(Publication, 'version', { kind, slug });
    return version === null ? null : this.version(kind, slug, version);
  }

  private async version<K extends Kind>(
    kind: K,
    slug: string,
    version: number,
    db?: EntityManager,
  ): Promise<Published<Content<K>> | null> {
    const key = `${kind} ${slug} ${version}`;
    const known = this.versions.get(key);
    if (known) return known as Published<Content<K>>;

    const read = await (db ?? this.database.read).findOneBy(Publication, { kind, slug, version });
    if (!read) return null;

    const published = { ...(asTaughtNow(kind, read.body) as Content<K>), version, fingerprint: read.fingerprint };
    this.versions.set(key, published);
    return published;
  }
}

/** A body of any age: units published before there were exercises have none. */
const asTaughtNow = (kind: Kind, body: Publication['body']): Publication['body'] =>
  kind === 'unit' ? { ...(body as UnitContent), exercises: (body as Partial<UnitContent>).exercises ?? [] } : body;

const pageKey = ({ slug, language }: Pick<PageContent, 'slug' | 'language'>): string => `${slug}.${language}`;

/** Which seeds were published last: not known any more. */
async function forget(db: EntityManager): Promise<void> {
  await db.createQueryBuilder().delete().from(PublishedSeeds).execute();
}

async function publishOne<K extends Kind>(
  db: EntityManager,
  kind: K,
  slug: string,
  body: Content<K>,
  at: Date,
): Promise<PublishedNow> {
  const fingerprint = fingerprintOf(body);
  const last = await db.findOne(Publication, { where: { kind, slug }, order: { version: 'DESC' } });
  if (last?.fingerprint === fingerprint) return { kind, slug, version: last.version, changed: false };

  const version = (last?.version ?? 0) + 1;
  await db.insert(Publication, { kind, slug, version, fingerprint, body, publishedAt: at });
  return { kind, slug, version, changed: true };
}

import { CreateTerritory20261124090000 } from './20261124090000-create-territory.js';
import { CreatePublications20261124091000 } from './20261124091000-create-publications.js';
import { CreateAccounts20261124092000 } from './20261124092000-create-accounts.js';
import { CreateLedger20261124093000 } from './20261124093000-create-ledger.js';
import { CreateCertificates20261124094000 } from './20261124094000-create-certificates.js';
import { CreateProgress20261124095000 } from './20261124095000-create-progress.js';
import { CreateAttempts20261124096000 } from './20261124096000-create-attempts.js';
import { CreatePractice20261124097000 } from './20261124097000-create-practice.js';
import { ExtendAttempts20261130100000 } from './20261130100000-extend-attempts.js';
import { CreateBoosters20261130101000 } from './20261130101000-create-boosters.js';
import { CreateCriticalAnswers20261130102000 } from './20261130102000-create-critical-answers.js';
import { IndexClosedAttempts20261130103000 } from './20261130103000-index-closed-attempts.js';
import { KeepWholeResponses20261130104000 } from './20261130104000-keep-whole-responses.js';
import { ExtendLedger20261130110000 } from './20261130110000-extend-ledger.js';
import { CreateKeptCounts20261130111000 } from './20261130111000-create-kept-counts.js';
import { CreateHeadcounts20261130112000 } from './20261130112000-create-headcounts.js';
import { KeepWhatCertificatesBecome20261130130000 } from './20261130130000-keep-what-certificates-become.js';
import { IndexPeopleByName20261130140000 } from './20261130140000-index-people-by-name.js';
import { DropLedgerByFigure20261130150000 } from './20261130150000-drop-ledger-by-figure.js';
import { RememberPublishedSeeds20261130160000 } from './20261130160000-remember-published-seeds.js';
import { CreateSigningKeys20261201100000 } from './20261201100000-create-signing-keys.js';
import { CreateCertificateBadges20261201101000 } from './20261201101000-create-certificate-badges.js';
import { CreateCertificateSeals20261201102000 } from './20261201102000-create-certificate-seals.js';
import { CreateSurveys20261201110000 } from './20261201110000-create-surveys.js';
import { CreatePublishedFigures20261201111000 } from './20261201111000-create-published-figures.js';
import { IndexMunicipalitiesByName20261201120000 } from './20261201120000-index-municipalities-by-name.js';
import { CreateErasures20261201130000 } from './20261201130000-create-erasures.js';
import { CreateSummaries20261201131000 } from './20261201131000-create-summaries.js';
import { KeepCountsByUnit20261201141000 } from './20261201141000-keep-counts-by-unit.js';
import { KeyRowViews20261201143000 } from './20261201143000-key-row-views.js';

/** Oldest first. Forward in production; `down` is proved on an empty database. */
export const MIGRATIONS = [
  CreateTerritory20261124090000,
  CreatePublications20261124091000,
  CreateAccounts20261124092000,
  CreateLedger20261124093000,
  CreateCertificates20261124094000,
  CreateProgress20261124095000,
  CreateAttempts20261124096000,
  CreatePractice20261124097000,
  ExtendAttempts20261130100000,
  CreateBoosters20261130101000,
  CreateCriticalAnswers20261130102000,
  IndexClosedAttempts20261130103000,
  KeepWholeResponses20261130104000,
  ExtendLedger20261130110000,
  CreateKeptCounts20261130111000,
  CreateHeadcounts20261130112000,
  KeepWhatCertificatesBecome20261130130000,
  IndexPeopleByName20261130140000,
  DropLedgerByFigure20261130150000,
  RememberPublishedSeeds20261130160000,
  CreateSigningKeys20261201100000,
  CreateCertificateBadges20261201101000,
  CreateCertificateSeals20261201102000,
  CreateSurveys20261201110000,
  CreatePublishedFigures20261201111000,
  IndexMunicipalitiesByName20261201120000,
  CreateErasures20261201130000,
  CreateSummaries20261201131000,
  KeepCountsByUnit20261201141000,
  KeyRowViews20261201143000,
];

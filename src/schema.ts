import { Erasure, Invitation, Membership, Person, RoleGrant } from './accounts/index.js';
import { Attempt, CriticalAnswer, Response } from './assessment/index.js';
import { RowView } from './audit/index.js';
import { Booster, BoosterAnswer, BoosterReminder, MutedReminders } from './boosters/index.js';
import { Publication, PublishedSeeds } from './catalogue/index.js';
import {
  Certificate,
  CertificateBadge,
  CertificateFile,
  CertificateRevocation,
  CertificateSeal,
  ReplacedCertificate,
  SigningKey,
} from './certificates/index.js';
import { MIGRATIONS } from './database/migrations/index.js';
import { OutgoingMail } from './jobs/index.js';
import { Correction, CountDelta, Headcount, KeptCount, LedgerEntry, UnitOpening } from './participation/index.js';
import { CardAnswer, Decision, Deck, InterviewRun } from './practice/index.js';
import { CheckResponse, Completion, LessonReading, StepDone, UnitStart } from './progress/index.js';
import { PublishedFigure } from './publication/index.js';
import { SummaryMail, SummarySubscription } from './summaries/index.js';
import { Campaign, ChosenCommitment, SurveySheet } from './surveys/index.js';
import { Contact, Municipality, Organisation, Profession } from './territory/index.js';
import { WebSession } from './web/index.js';

/** Every table of the application, and how it came to be. */
export const SCHEMA = {
  entities: [
    Municipality,
    Organisation,
    Profession,
    Contact,
    Publication,
    PublishedSeeds,
    Campaign,
    SurveySheet,
    ChosenCommitment,
    Person,
    Membership,
    RoleGrant,
    Invitation,
    Erasure,
    LedgerEntry,
    UnitOpening,
    Correction,
    CountDelta,
    KeptCount,
    Headcount,
    Certificate,
    ReplacedCertificate,
    CertificateRevocation,
    CertificateFile,
    SigningKey,
    CertificateBadge,
    CertificateSeal,
    LessonReading,
    CheckResponse,
    StepDone,
    UnitStart,
    Completion,
    Attempt,
    Response,
    CriticalAnswer,
    Deck,
    CardAnswer,
    InterviewRun,
    Decision,
    Booster,
    BoosterAnswer,
    BoosterReminder,
    MutedReminders,
    SummarySubscription,
    SummaryMail,
    PublishedFigure,
    RowView,
    OutgoingMail,
    WebSession,
  ],
  migrations: MIGRATIONS,
};

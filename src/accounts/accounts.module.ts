import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuditModule } from '../audit/index.js';
import { JobsModule } from '../jobs/index.js';
import { ParticipationModule } from '../participation/index.js';
import { TerritoryModule } from '../territory/index.js';
import { WebModule } from '../web/index.js';
import { AccountsService } from './accounts.service.js';
import { DirectoryService } from './directory.service.js';
import { ErasuresController } from './erasures.controller.js';
import { ErasuresService } from './erasures.service.js';
import { ImportsController } from './imports.controller.js';
import { ImportsService } from './imports.service.js';
import { InvitationsController } from './invitations.controller.js';
import { MembershipsController } from './memberships.controller.js';
import { MembershipsService } from './memberships.service.js';
import { PeopleController } from './people.controller.js';
import { PeopleService } from './people.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInGuard } from './sign-in.guard.js';

@Module({
  imports: [AuditModule, JobsModule, ParticipationModule, TerritoryModule, WebModule],
  controllers: [
    SignInController,
    InvitationsController,
    PeopleController,
    ImportsController,
    MembershipsController,
    ErasuresController,
  ],
  providers: [
    AccountsService,
    DirectoryService,
    ErasuresService,
    ImportsService,
    MembershipsService,
    PeopleService,
    { provide: APP_GUARD, useClass: SignInGuard },
  ],
  exports: [AccountsService, ErasuresService, MembershipsService, PeopleService],
})
export class AccountsModule {}

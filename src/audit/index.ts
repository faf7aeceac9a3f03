export { AuditModule } from './audit.module.js';
export { AuditService } from './audit.service.js';
export { RowView } from './row-view.entity.js';

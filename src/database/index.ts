export { Database, EVERYBODY } from './database.js';
export { DatabaseModule } from './database.module.js';
export { instant } from './instant.js';
export { nextId } from './next-id.js';

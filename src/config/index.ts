export { CONFIG, ConfigModule } from './config.module.js';
export { readConfig, type Config, type DatabasePlace } from './config.js';
export { rootFolder } from './root-folder.js';

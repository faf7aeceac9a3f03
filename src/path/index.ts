export { PathModule } from './path.module.js';

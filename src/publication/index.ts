export { FiguresService, type Fresh, type Shown } from './figures.service.js';
export { PublicationModule } from './publication.module.js';
export { PublishedFigure } from './published-figure.entity.js';

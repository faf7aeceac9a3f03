import { Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A parameter that must be an id. What cannot be one is not there: PostgreSQL would otherwise fail on it. */
@Injectable()
export class AnId implements PipeTransform<string, string> {
  transform(text: string): string {
    if (!SHAPE.test(text)) throw new NotFoundException();
    return text.toLowerCase();
  }
}

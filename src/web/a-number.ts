import { Injectable, NotFoundException, type PipeTransform } from '@nestjs/common';

const SHAPE = /^[1-9]\d{0,3}$/;

/** A parameter that counts from 1. What cannot be one is not there. */
@Injectable()
export class ANumber implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!SHAPE.test(text)) throw new NotFoundException();
    return Number(text);
  }
}

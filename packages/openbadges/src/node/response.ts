import { bodiless } from '../network/bodiless.js';
import type { Answer } from './answer.js';

/** An answer as the platform's `Response`: with its final URL, and the age of what it holds in whole seconds. */
export function responseOf({ url, status, headers, bytes }: Answer, age: number): Response {
  const { 'content-type': contentType, date } = headers;
  const response = new Response(bodiless.has(status) ? null : new Uint8Array(bytes), {
    status,
    headers: {
      ...(contentType !== undefined && { 'content-type': contentType }),
      ...(date !== undefined && { date }),
      ...((headers.age !== undefined || age >= 1) && { age: String(Math.floor(age)) }),
    },
  });
  // The platform has no other way to say where a response is from.
  return Object.defineProperty(response, 'url', { value: url });
}

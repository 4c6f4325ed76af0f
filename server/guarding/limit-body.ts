import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Refusal } from './refusal.ts';

const MEBIBYTE = 1024 * 1024;
export const BODY_LIMIT = MEBIBYTE;
/** A stock `useChat` resends the whole conversation with every message, passages and results included; only its last message is read. */
export const CHAT_BODY_LIMIT = 16 * MEBIBYTE;
/** A pasted text of a million characters, each up to six bytes when it is escaped in JSON. */
export const TEXT_BODY_LIMIT = 8 * MEBIBYTE;
/** A conversation that a stock client resends nests about 15 deep. */
export const JSON_DEPTH_LIMIT = 64;

/** Of requests that bring files: their route limits them while it writes them to disk, so that no body is held in memory. */
const UPLOAD_PATH = /^\/api\/ingests(?:\/[^/]+\/files)?$/;

/** 413 before the body is held in memory, whether its length is announced or it comes in chunks. */
export function limitBody({ chatPath, textPath }: { chatPath: string; textPath: string }): MiddlewareHandler {
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Refusal('too-large', `The body is larger than ${maxSize} bytes. Send less.`, { limit: maxSize });
      },
    });
  const usual = limitTo(BODY_LIMIT);
  const chat = limitTo(CHAT_BODY_LIMIT);
  const text = limitTo(TEXT_BODY_LIMIT);
  return (c, next) => {
    if (c.req.path === chatPath) return chat(c, next);
    if (isUpload(c.req.method, c.req.path, c.req.header('content-type'))) return next();
    return c.req.path === textPath ? text(c, next) : usual(c, next);
  };
}

function isUpload(method: string, path: string, contentType = ''): boolean {
  return method === 'POST' && UPLOAD_PATH.test(path) && /^multipart\/form-data\b/i.test(contentType);
}

/** Refuses JSON that is none, nests too deep, or names `__proto__`, before any schema walks it. */
export function checkJson(): MiddlewareHandler {
  return async (c, next) => {
    if (/^application\/(?:[\w.-]+\+)?json\b/i.test(c.req.header('content-type') ?? '')) {
      const text = await c.req.text();
      // A DELETE may announce JSON and send nothing; where a body is needed, the schema says so.
      if (text === '') return next();
      if (isDeeperThan(text, JSON_DEPTH_LIMIT)) {
        throw new Refusal('invalid-request', `The body nests deeper than ${JSON_DEPTH_LIMIT} levels. Send it flatter.`, {
          limit: JSON_DEPTH_LIMIT,
        });
      }
      if (namesPrototype(parse(text)))
        throw new Refusal('invalid-request', 'The body names the field __proto__. Remove it.', { field: '__proto__' });
    }
    await next();
  };
}

/** Counts brackets outside strings, so that no parser has to go down first. */
function isDeeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inString) {
      if (character === '\\') at++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth++;
      if (depth > limit) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own words would repeat a piece of the body.
    if (error instanceof SyntaxError) throw new Refusal('invalid-request', 'The body is not valid JSON.');
    throw error;
  }
}

function namesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(namesPrototype);
}

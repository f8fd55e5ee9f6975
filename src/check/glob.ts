/** Whether a path is a pattern: it has a `*`, `?`, `{` or `[`. */
export function isGlob(path: string): boolean {
  return /[*?{[]/.test(path);
}

/**
 * What a pattern matches: `*` and `?` within a name, `**` any folders, `{a,b}` one of several texts, `[a-z]` one of several characters. Names that begin with a
 * dot are matched by a dot only.
 */
export function globPattern(glob: string): RegExp {
  return new RegExp(`^(?:${alternatives(glob).map(pathPattern).join('|')})$`, 'u');
}

/** The folder that all matches are in: what comes before the first name with a special character. */
export function globBase(glob: string): string {
  const names = glob.split('/');
  return names.slice(0, names.findIndex(isGlob)).join('/') || (glob.startsWith('/') ? '/' : '.');
}

/** Every text that the braces stand for. */
function alternatives(glob: string): string[] {
  const found = /^(.*?)\{([^{}]*)\}(.*)$/s.exec(glob);
  return found === null ? [glob] : found[2].split(',').flatMap((one) => alternatives(`${found[1]}${one}${found[3]}`));
}

const NAME = '(?!\\.)[^/]+';

function pathPattern(path: string): string {
  const names = path.split('/');
  return names.map((name, i) => {
    const isLast = i === names.length - 1;
    if (name === '**') {
      return isLast ? `${NAME}(?:/${NAME})*` : `(?:${NAME}/)*`;
    }
    return `${namePattern(name)}${isLast ? '' : '/'}`;
  }).join('');
}

function namePattern(name: string): string {
  const parts = [...name.matchAll(/\*+|\?|\[(!?)([^\]]+)\]|[^]/gu)].map(([text, not, set]) => {
    if (text.startsWith('*')) {
      return '[^/]*';
    }
    if (set !== undefined) {
      return `[${not === '' ? '' : '^/'}${set.replace(/[\\[\]^]/g, '\\$&')}]`;
    }
    return text === '?' ? '[^/]' : text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  return `${/^[*?[]/.test(name) ? '(?!\\.)' : ''}${parts.join('')}`;
}

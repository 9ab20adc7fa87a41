/** Words that switch something off, each as good as the others. */
const OFF = /^(?:none|off|false|no|never)$/i;

export const OFF_PATTERN = "[Nn]one|[Oo]ff|[Ff]alse|[Nn]o|[Nn]ever";

export function isOff(text: string): boolean {
  return OFF.test(text);
}

/** The words by which a user story is told: "As a ROLE, I want ACTION, so that BENEFIT", in English and Portuguese. */

export interface Grammar {
  /** "As a": finds every place where a role may begin. */
  readonly role: RegExp;
  /** "I want to". */
  readonly want: RegExp;
  /** "so that". */
  readonly benefit: RegExp;
  /** "In order to", where the benefit comes first. */
  readonly reasonFirst: RegExp;
}

const GAP = String.raw`[\s*_,>:-]{1,12}`;
const END = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}])`;

/** Words that show a role without an article: "as someone who", "as users of". */
const PEOPLE = String.raw`(?=(?:one|some(?:one|body)|any(?:one|body)|every(?:one|body)|each|our|my|people|users?)[^\p{L}\p{N}])`;
const PLURAL = String.raw`(?=(?:\p{L}{1,20}[ -]){0,2}\p{L}{2,20}s[\s*_]{0,4},[\s*_]{1,4}we[^\p{L}\p{N}])`;
/** "As admin, I want": up to three words and a comma, then a wish that is no mere "I can". */
const BARE = String.raw`(?=(?:[\p{L}\p{N}'’/-]{2,25} ){0,2}[\p{L}\p{N}'’/-]{2,25}[\s*_]{0,4},[\s*_]{1,4}(?:i|we)[\s*_]{1,6}(?:want|need|would[\s*_]{1,6}like)[^\p{L}\p{N}])`;

const SOMETIMES = `(?:${GAP}(?:only|also|really|just|still|always|sometimes))?`;
const ABLE = `(?:${GAP}to)?${GAP}be${GAP}able${GAP}to${END}`;
const ABILITY = `(?:${GAP}to${GAP}have)?${GAP}the${GAP}(?:ability|possibility|option)${GAP}to${END}`;
const WISHED = `(?:${ABLE}|${ABILITY}|(?:${GAP}to${END})?)`;
const WISH = [
  `(?:want|wish|need|expect|(?:would|may|might|will)${GAP}(?:want|need|like|love|prefer)|have|am${GAP}able|(?:should|must|shall|will)${GAP}be${GAP}able)${WISHED}`,
  `(?:can|should|must|could|may)(?!['’]t)`,
].join("|");

/** What is not wanted stays in the action: "do not want to type it again". */
const REFUSAL = `(?=do(?:n['’]t|${GAP}not)${GAP}(?:want|need|have)${END})`;

const WANTS = [
  `${SOMETIMES}${GAP}(?:${WISH})`,
  `['’]d${GAP}(?:like|love|prefer)${WISHED}`,
  `['’]m${GAP}able${GAP}to`,
  `['’]ll${GAP}(?:be${GAP}able|need|want)${GAP}to`,
].join("|");
/** "As a buyer, would like to pay". */
const WITHOUT_I = String.raw`(?<=,[\s*_]{1,6})(?:would${GAP}like|wants?${GAP}to)${WISHED}`;

const ENGLISH: Grammar = {
  role: new RegExp(`${START}as(?:${GAP})(?:(?:an?|the)${END}|${PEOPLE}|${PLURAL}|${BARE})`, "giu"),
  want: new RegExp(`(?:${START}(?:i|we)(?:${GAP}${REFUSAL}|(?:${WANTS})${END})|${WITHOUT_I}${END})`, "iu"),
  benefit: new RegExp(
    `${START}(?:so[\\s*_]{1,6}that|in[\\s*_]{1,6}order[\\s*_]{1,6}(?:to|that|for)|so[\\s*_]{1,6}as[\\s*_]{1,6}to|because|so(?=[\\s*_,]{1,6}(?:i|we|you|he|she|they|it|this|these|our|my|their|the|users?|people|others|everyone|nobody)\\s))${END}`,
    "iu",
  ),
  reasonFirst: /(?<![\p{L}\p{N}])in[\s*_]{1,6}order[\s*_]{1,6}(?:to|that)(?![\p{L}\p{N}])/giu,
};

const PORTUGUESE: Grammar = {
  role: new RegExp(String.raw`${START}como(?:${GAP}(?:um\(a\)|uma|um|o|a))?(?![\p{L}\p{N}(])`, "giu"),
  want: new RegExp(
    String.raw`${START}(?:(?:eu|nós)${GAP})?(?:(?:quero|queremos|desejo|desejamos|gostaria(?:mos)?${GAP}de|preciso(?:${GAP}de)?|necessito(?:${GAP}de)?)(?:${GAP}(?:poder|ser${GAP}capaz${GAP}de))?|posso|devo)${END}`,
    "iu",
  ),
  benefit:
    /(?:(?<![\p{L}\p{N}])(?:para[\s*_]{1,6}que|a[\s*_]{1,6}fim[\s*_]{1,6}de(?:[\s*_]{1,6}que)?|de[\s*_]{1,6}modo[\s*_]{1,6}que|de[\s*_]{1,6}forma[\s*_]{1,6}que)|(?<=[,;\n*][\s*_]{0,6})(?:para|pois|porque)|(?<![\p{L}\p{N}])para(?=[\s*_]{1,6}(?:não[\s]{1,6})?[\p{L}]{1,20}[aei]r(?![\p{L}])))(?![\p{L}\p{N}])/iu,
  reasonFirst: /(?<![\p{L}\p{N}])(?:para(?:[\s*_]{1,6}que)?|a[\s*_]{1,6}fim[\s*_]{1,6}de)(?![\p{L}\p{N}])/giu,
};

export const GRAMMARS: readonly Grammar[] = [ENGLISH, PORTUGUESE];

const NONE =
  "results?|consequences?|others|always|usual|things|days|times|work-?around|side|examples?|exemplo|resultado|tests?|reminder|note|follow-?up|first|last|next|temporary|quick|general|matter|bonus|rule|whole|alternative|aside|starting|long|well|feito|funciona|acima|abaixo|above|below|before|now|such|per|far|soon|of|for|to|in|is|it|you|we|this|that|if|though|expected|discussed|agreed|suggested|mentioned|described|stated|said|noted|seen|shown|promised|requested|previously|already|ever";

/** "As a result, I can …", "As mentioned, I want …": what follows "as" is no role. */
export const NO_ROLE = new RegExp(String.raw`^[\s*_]{0,6}(?:${NONE})${END}`, "iu");

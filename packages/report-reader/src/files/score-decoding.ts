/** The ideographs of running Chinese prose and of this genre, in both scripts: about half of any report. */
const FREQUENT = new Set(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严镇乡街村普宣执纠纷培训依审矛盾网格' +
    '個們這時來國為會發動學說產種過對進著經後點從業當應開還無與間關內數兩變條沒結解問係軍題黨員總設級統計長組見論運農強決戰則據處隊給門領導東壓濟階術極聯權證採轉單風帶場車務萬達積議聲報類離華張馬節話況傳許廣記觀織裝書復兒須際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親斂廠識適屬圓調滿縣參紅細聽鐵價嚴鎮鄉執糾紛訓審網實現體機',
);

/** Every character that a two-byte encoding keeps among its first, frequent level. */
let frequentLevel: ReadonlySet<string> | undefined;

function levelOne(): ReadonlySet<string> {
  if (frequentLevel) return frequentLevel;
  const found = new Set<string>();
  const add = (encoding: string, from: number, to: number, trails: readonly (readonly [number, number])[]): void => {
    const decoder = new TextDecoder(encoding);
    for (let lead = from; lead <= to; lead += 1)
      for (const [first, last] of trails)
        for (let trail = first; trail <= last; trail += 1)
          for (const char of decoder.decode(Uint8Array.of(lead, trail))) found.add(char);
  };
  add('gb18030', 0xb0, 0xd7, [[0xa1, 0xfe]]);
  add('big5', 0xa4, 0xc6, [
    [0x40, 0x7e],
    [0xa1, 0xfe],
  ]);
  found.delete('\ufffd');
  frequentLevel = found;
  return found;
}

/**
 * How much decoded characters look like Chinese prose, as a mean over those beyond ASCII: about 1.4 for prose, below 0 for the wrong
 * encoding. 0 where there are none.
 */
export function scoreDecoding(text: string): number {
  const level = levelOne();
  let sum = 0;
  let counted = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 32 && code < 127) continue;
    if (code === 9 || code === 10 || code === 13 || code === 0xfeff) continue;
    counted += 1;
    if (FREQUENT.has(char)) sum += 2;
    else if (level.has(char)) sum += 0.8;
    else if (isChinesePunctuation(code)) sum += 1;
    else sum -= isForeign(code) ? 3 : 1;
  }
  return counted === 0 ? 0 : sum / counted;
}

function isChinesePunctuation(code: number): boolean {
  return (
    (code >= 0x3000 && code <= 0x301f) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2010 && code <= 0x2030) ||
    code === 0xb7 ||
    (code >= 0x2460 && code <= 0x249b)
  );
}

/** Replacement, control, private use and unpaired code units, and whatever no encoding of Chinese text yields. */
function isForeign(code: number): boolean {
  return code === 0xfffd || code < 0xa0 || (code >= 0xd800 && code <= 0xf8ff) || code > 0x2ffff;
}

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableSubject } from './subject';

// Headed by hand, not by the rules; what was sent is the same in capitals.
const EDITED = `
GOV Efforts to Combat TIPs
ZANU-PF Reportedly Interested in Deal with MDC That Involves Mugabe’s Departure
H2B Visas: The Good, the Bad and the Ugly
Saif al-Islam's Staff Reaches Out on Pol-Mil Issues
Al-Qadhafi: To Russia, with Love?
TFGG01: Effects of Russia-Georgia Conflict on GOR Relations with Ukraine
Musharraf Tells McCain: Don’t Pull Out of Iraq Without Tripartite Political Settlement
Cote d'Ivoire: UK on Elections, DDR, and Re-energizing the Process
U/S Jeffery and A/S O’Brien Press UK on Iranian Banks
Brazil: Ambassador's Demarches to MRE U/S Pedrosa on Haiti MIF, Iraq and UNCHR Issues
Cuban Opposition to Regime: The (Art) Show Must Go On
US-Iran Relations: Why Iran Refused the US Badminton Team
Who Is Carl Bildt?
GOCR Proposes Exchange of Support for WHO and IOM Candidacies
Saleh on Kanaan: We've Got Him!!
Turkey: Alevis Protest GOT's Policy on Religious Education
Lebanon: Hizballah Goes Fiber Optic
Secretary Snow,s Discussions with the Architects of the Celtic Tiger Economy
Delfim Netto: Not Bullish on Brazil"s Economy or Its Political Leadership
Costa Rica?s 7th Annual TIP Report Submission
UAVs -- "Eyes in the Sky" for ColMil Operations
British MPs' Feedback on President Obama's Afghanistan and Pakistan Strategy
Evo and His Advisory Circle (Part 1 of 3)
Nigeria: President Yar'Adua's "Useful" London Visit, July 16 - 17
Spain/al-Kassar: Extradition Not Likely Until New Government Is in Place
No More Mr. Nice Guy (III): Ineffective Italian Response to Immigration Challenges
USD(P) Edelman Briefs on Afghanistan and Pakistan at NATO
China: S&ED II Dates and Topics; RMB Appreciation; Economic Situation
The PNG'ing of Suha Arafat: Many Rumors, Few Facts
Colombia's Relations with Israel (C-NE8-00834)
Russia: Meeting with XXXXXXXXXXXX
Portrait of Vice President Xi Jinping: "Ambitious Survivor" of the Cultural Revolution
PRC Leadership Stable Despite Tensions; Xi Still on Top
U.S.- Argentine Relations: Dr. Jekyl and Mr. Kirchner
Spain on Relations with USG: "We Want Back In"
USS Mt. Whitney: City Authorities, Police Run for Cover Following Incident with Crewmen
Brazil: CEO Forum - Co-chair Josue Gomes da Silva Conversation with Ambassador
Iceland: No Mi-17 Helicopters
Pan Am Bomber al-Megrahi: The View from Tripoli
New Polls Suggest PAN Candidate Calderon May Cross the Finish Line First
Mexico: Article 29 'State of Exception' -- Uncertain Results, Few Benefits
ODC Letter of Request (LOR)
Walk-In Guidance for 2009: Handling Foreign National Walk-Ins, Defectors, and Asylum Seekers
Acceleration of F-4Es for Iran
2006 Elections: A "Rent-a-Party" (PTB) Politician's Perspective
Abu Dhabi Crown Prince Warns DOE DepSec Poneman About Iran
To Hell and Back: Gitmo Ex-Detainee Stumps in Luxembourg
The UK's L'Aquila Food Security Commitments
Militias in Kunduz; A Tale of Two Districts
`
  .trim()
  .split('\n');

const SUBJECT = 6;
const sent = readFileSync(new URL('../../data/cables.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[SUBJECT] ?? '')
  .filter((subject) => subject !== '');
const known = new Set(sent);

describe('the readable subject', () => {
  it.each(EDITED)('is what an editor would set: %s', (edited) => {
    const asSent = edited.toUpperCase();
    expect(known).toContain(asSent);
    expect(readableSubject(asSent)).toBe(edited);
  });

  it.each([
    'Uribe Informs Ambassador of DAS Investigation Developments',
    'Iceland: Russian activities in region a growing concern',
    'With ARENA Fractured, Funes is FMLN’s Only Rival',
  ])('leaves a subject sent in mixed case alone: %s', (subject) => {
    expect(readableSubject(` ${subject}\n`)).toBe(subject);
  });

  it.each([
    ["codel pelosi meets syria's president asad", "Codel Pelosi Meets Syria's President Asad"],
    ['THE FARC IN mexico', 'The FARC in Mexico'],
    ["EGYPT'S ECONOMY: October 19 PRESS ROUND-UP", "Egypt's Economy: October 19 Press Round-Up"],
    ['THE USE OF FIUs TO COMBAT LAUNDERING', 'The Use of FIUs to Combat Laundering'],
    ["EGYPT'S 54th BIRD FLU VICTIM, 1st FROM SUEZ", "Egypt's 54th Bird Flu Victim, 1st from Suez"],
  ])('sets a subject whose case says nothing, or little: %s', (asSent, readable) => {
    expect(readableSubject(asSent)).toBe(readable);
  });

  it.each([
    ["THE NGO'S REPORT AND THE NGOS' REPLY", "The NGO's Report and the NGOs' Reply"],
    ['XXXXXXXXXXXXDISCUSSES RUMORS', 'XXXXXXXXXXXXDiscusses Rumors'],
    ["A/S XXXXXXXXXXXX'S VISIT", "A/S XXXXXXXXXXXX's Visit"],
    ['NIGERIA: xxxxxxxxxxxx', 'Nigeria: xxxxxxxxxxxx'],
    ['THE U.S.’S ROLE, 5+1 AND P5+1', 'The U.S.’s Role, 5+1 and P5+1'],
    ['KING MOHAMMED VI AND POPE PIUS XI', 'King Mohammed VI and Pope Pius XI'],
    ['PÁGINA/12: “ÉLITE” OPINION', 'Página/12: “Élite” Opinion'],
    ['USE OF ...', 'Use of ...'],
    ['', ''],
  ])('sets %s', (asSent, readable) => {
    expect(readableSubject(asSent)).toBe(readable);
  });

  it('differs from any text in nothing but the case of letters', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'AaXx Ii.,:;-/&\'’"(ßİıſσςΣǅΐﬁ\u0307\u{10400}\ud800'),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...sent),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const asSent = parts.join('');
        expect(readableSubject(asSent).toUpperCase()).toBe(asSent.trim().toUpperCase());
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every letter of the bundled subjects, and is settled at once', () => {
    for (const asSent of sent) {
      const readable = readableSubject(asSent);
      expect(readable.toUpperCase()).toBe(asSent.trim().toUpperCase());
      expect(readableSubject(readable)).toBe(readable);
    }
  }, 30_000);

  it.each([
    ['one word', 'A'],
    ['words', 'AL-'],
    ['apostrophes', "A'"],
    ['spaces', ' . '],
    ['dashes', '- '],
    ['redactions', 'XXXX '],
  ])('is done with a very long run of %s before the test gives up on it', (_, piece) => {
    const text = `B${piece.repeat(100_000)}B`;
    expect(readableSubject(text)).toHaveLength(text.length);
  });
});

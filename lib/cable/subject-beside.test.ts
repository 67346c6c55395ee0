import { describe, expect, it } from 'vitest';
import { readableSubject } from './subject';

describe('a word that is an acronym in one company and plain in another', () => {
  it.each([
    ['US', 'US Ties with the EU', 'Help Us Hit Targets'],
    ['WHO', 'WHO Officials Visit Hanoi', 'A Candidate Who Might Change France'],
    ['START', 'START Treaty Ratified', 'Talks Start in Geneva'],
    ['GOT', 'GOT Policy on Religion', "We've Got Him"],
    ['PAN', 'PAN Candidate Calderon', 'Pan Am Bomber'],
    ['IT', 'IT Sector in India', 'As Best It Can'],
    ['MAP', 'NATO MAP for Georgia', 'The Road Map'],
    ['CAR', 'Libya and the CAR Rebels', 'A Car Bomb in Basrah'],
    ['AL', 'AL Summit in Sirte', 'Al Qaeda in Iraq'],
    ['ISA', 'ISA Chief Diskin', 'Use of Isa Air Base'],
    ['XI', 'Part XI of the Convention', 'Vice President Xi Jinping'],
    ['INS', 'INS Officers in Havana', 'Handling Walk-Ins'],
    ['GOV', 'GOV Denies It', 'Call on Gov. Richardson'],
    ['DR', 'CAFTA-DR Approved', 'Case of Dr. Gao'],
    ['GAO', 'GAO Team Visits Kabul', 'Case of Gao Zhisheng'],
    ['CITES', 'CITES COP Demarche', 'Report Cites Progress'],
    ['TRIPS', 'TRIPS Council Meets', 'Two Trips to Asia'],
    ['AID', 'AID Director Arrives', 'Food Aid to Haiti'],
    ['ARENA', 'ARENA Party Fractured', 'In the Political Arena'],
    ['AU', 'AU Force for Darfur', 'Port-au-Prince Airport'],
    ['MI', 'MI-6 and the Home Office', 'No Mi-17 Helicopters'],
    ['ICE', 'ICE Attache to Mexico', 'Ice Thinning'],
    ['VS', 'Old Guard vs. the Tycoon', 'Crown Prince vs Prime Minister'],
  ])('reads %s both ways', (_, acronym, plain) => {
    for (const readable of [acronym, plain]) {
      expect(readableSubject(readable.toUpperCase())).toBe(readable);
    }
  });

  it.each([
    ['letters the words before begin with', 'International Code of Signals (ICOS) Revised'],
    ['short letters beside a single one', 'Visit of S/ES Director; R&D Tax'],
    ['forms no word has', 'Talks with the PKQ, the UNXRT and the TSKO'],
    ['the government of the host country', 'GOB, GOAJ and GODR Agree'],
  ])('knows an acronym of no table by %s', (_, readable) => {
    expect(readableSubject(readable.toUpperCase())).toBe(readable);
  });

  it.each([
    'The Small Print: A Word or Two After a Colon',
    'Moving On: What Leaders Want In, and Why',
    'Al-Qaida in Yemen; Zia-ul-Haq and al-Qaida',
    'Visit to The Hague by Minister de Vido',
    'McCain and MacArthur, MCC and McNerney',
    'Walk-In, Re-elected, Co-chair and Follow-Up',
    'It Depends. A Look at U.S. and EU Views',
  ])('keeps small words small only inside a clause: %s', (readable) => {
    expect(readableSubject(readable.toUpperCase())).toBe(readable);
  });
});

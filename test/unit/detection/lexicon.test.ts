import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../../src/detection/data/lexicon.js';

describe('a lexicon', () => {
  it('finds a phrase in any spelling, in the plural too', () => {
    const lexicon = new Lexicon(['bank statement']);
    for (const text of ['bankStatement', 'BANK_STATEMENTS', 'Bank statements (CSV)']) expect(lexicon.in(text)).toEqual(['bank statement']);
    expect(lexicon.in('a statement of the bank')).toEqual([]);
  });

  it('leaves out a word of two meanings where the text tells that it has the other one', () => {
    const lexicon = new Lexicon(['cv', 'score + cv'], ['cv - cross validat* - regression', 'lead - copper']);
    expect(lexicon.in('Score the CV of the applicant')).toEqual(['cv', 'score + cv']);
    expect(lexicon.in('the CV score of the regression')).toEqual([]);
    expect(lexicon.in('CV: cross-validated score')).toEqual([]);
    expect(lexicon.in('copper')).toEqual([]);
  });

  it('finds every form of a stem, at the beginning of a word only', () => {
    const lexicon = new Lexicon(['pacjent*', 'data urodz*']);
    expect(lexicon.in('lista pacjentów')).toEqual(['pacjent*']);
    expect(lexicon.in('data_urodzenia')).toEqual(['data urodz*']);
    expect(lexicon.in('niepacjent')).toEqual([]);
  });

  it('finds pairs in any order, and their parts not alone', () => {
    const lexicon = new Lexicon(['rank + candidate', '打分 + 候选人', 'candidate']);
    expect(lexicon.in('the candidates, ranked and rank')).toEqual(['candidate', 'rank + candidate']);
    expect(lexicon.in('为候选人打分')).toEqual(['打分 + 候选人']);
    expect(lexicon.in('打分')).toEqual([]);
  });

  it('lets articles stand where a phrase allows them', () => {
    const lexicon = new Lexicon(['dados ~ cliente']);
    for (const text of ['dadosCliente', 'os dados dos clientes', 'dados dos seus clientes'])
      expect(lexicon.in(text)).toEqual(['dados ~ cliente']);
    for (const text of ['dados para o cliente', 'dados e clientes']) expect(lexicon.in(text)).toEqual([]);
  });

  it('finds words without their accents, unless that would be another word', () => {
    const lexicon = new Lexicon(['röntgenbild', 'historia clínica', '=currículum']);
    expect(lexicon.in('Roentgenbild; historia clinica')).toEqual(['röntgenbild', 'historia clínica']);
    expect(lexicon.in('Currículum')).toEqual(['=currículum']);
    expect(lexicon.in('the curriculum')).toEqual([]);
  });

  it('finds Chinese within a run of characters and beside other letters', () => {
    const lexicon = new Lexicon(['患者', '患者ID']);
    expect(lexicon.in('请总结患者的情况')).toEqual(['患者']);
    expect(lexicon.in('患者id')).toEqual(['患者', '患者ID']);
  });

  it('takes a word in katakana for a word of its own', () => {
    const lexicon = new Lexicon(['ログ', 'カルテ']);
    expect(lexicon.in('プログラムのブログ')).toEqual([]);
    expect(lexicon.in('本番のログを見る')).toEqual(['ログ']);
    expect(lexicon.in('患者のカルテ')).toEqual(['カルテ']);
  });
});

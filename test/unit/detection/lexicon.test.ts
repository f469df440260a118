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

  it('finds Korean at the beginning of a run, particles behind it, with or without spaces', () => {
    const lexicon = new Lexicon(['이력서', '고객 정보', '환자*', '나이', '평가 + 지원자']);
    for (const text of ['지원자의 이력서를 검토', '이력서입니다', '이력서_파일', '이력서는', 'PDF이력서'])
      expect(lexicon.in(text)).toEqual(['이력서']);
    for (const text of ['고객 정보를 요약', '고객정보', '고객의 정보']) expect(lexicon.in(text)).toEqual(['고객 정보']);
    expect(lexicon.in('환자기록')).toEqual(['환자*']);
    expect(lexicon.in('나이키 신발')).toEqual([]);
    expect(lexicon.in('전이력서')).toEqual([]);
    expect(lexicon.in('지원자들을 평가')).toEqual(['평가 + 지원자']);
  });

  it('finds Arabic behind what is joined to it, however its letters are written', () => {
    const lexicon = new Lexicon(['فاتورة', 'سير* ذاتي*', 'مريض', 'أدوية', 'وصفة طبية']);
    for (const text of ['اقرأ الفاتورة', 'والفاتورة', 'للفاتوره', 'بفاتورة', 'فَاتُورَة']) expect(lexicon.in(text)).toEqual(['فاتورة']);
    for (const text of ['السيرة الذاتية', 'سيرته الذاتية', 'والسيرة الذاتية']) expect(lexicon.in(text)).toEqual(['سير* ذاتي*']);
    expect(lexicon.in('الادوية')).toEqual(['أدوية']);
    expect(lexicon.in('الوصفة الطبية')).toEqual(['وصفة طبية']);
    expect(lexicon.in('المريضة')).toEqual([]);
  });

  it('finds Cyrillic stems, with ё for е, and keeps й apart from и', () => {
    const lexicon = new Lexicon(['пациент*', 'расчетный счет', 'мой доход', 'займ*']);
    expect(lexicon.in('ПАЦИЕНТОВ клиники')).toEqual(['пациент*']);
    expect(lexicon.in('Расчётный счёт')).toEqual(['расчетный счет']);
    expect(lexicon.in('мои доход')).toEqual([]);
    expect(lexicon.in('займов')).toEqual(['займ*']);
  });

  it('takes the i of Turkish with and without a dot for one', () => {
    const lexicon = new Lexicon(['kimlik numarası', 'işe alım', 'başvuru*']);
    for (const text of ['KİMLİK NUMARASI', 'kimlikNumarasi', 'Kimlik Numarası']) expect(lexicon.in(text)).toEqual(['kimlik numarası']);
    expect(lexicon.in('İŞE ALIM')).toEqual(['işe alım']);
    expect(lexicon.in('basvurular')).toEqual(['başvuru*']);
  });

  it('finds Vietnamese with its tones in either place, in pieces, and without them', () => {
    const lexicon = new Lexicon(['hóa đơn', 'số điện thoại', '=lương']);
    for (const text of ['Hoá đơn', 'hóa đơn', 'hoa_don', 'hóa đơn'.normalize('NFD')]) expect(lexicon.in(text)).toEqual(['hóa đơn']);
    expect(lexicon.in('soDienThoai')).toEqual(['số điện thoại']);
    expect(lexicon.in('bảng lương')).toEqual(['=lương']);
    expect(lexicon.in('luong')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { asksWho } from '../../../src/detection/data/asks.js';
import { asksToInvent } from '../../../src/detection/data/invention.js';
import { observed } from '../observed.js';

const { program } = observed({ 'app.py': 'print("hello")\n' });

describe('prompts in further languages', () => {
  it.each([
    '이름과 전화번호를 물어보세요.',
    'Спроси имя и номер телефона. Если клиент не ответил, повтори.',
    'Запитай імʼя та номер телефону і електронну пошту.',
    'Müşteriye adını ve telefon numarasını sor.',
    'Hãy hỏi tên và số điện thoại.',
    'اسأل العميل عن اسمه ورقم هاتفه.',
  ])('ask who somebody is: %s', (text) => {
    expect(asksWho(program, text)).toBe(true);
  });

  it.each([
    '이름과 전화번호를 물어보지 마세요.',
    'Не спрашивай имя и номер телефона.',
    'Adını ve telefon numarasını sorma.',
    'Không được hỏi tên và số điện thoại.',
    'لا تسأل عن الاسم ورقم الهاتف.',
    '전화기의 이름을 물어보세요.',
    'Спроси, какой телефон нравится больше.',
    'Hãy hỏi tên bài hát.',
  ])('ask nobody: %s', (text) => {
    expect(asksWho(program, text)).toBe(false);
  });

  it.each([
    '가상의 고객 열 명을 만들어 주세요.',
    'Составь таблицу вымышленных клиентов.',
    'Kurgusal müşteri kayıtları üret.',
    'Hãy tạo dữ liệu giả.',
    'أنشئ بيانات وهمية للعملاء.',
  ])('have records made up: %s', (text) => {
    expect(asksToInvent(program, text)).toBe(true);
  });

  it.each([
    '가상의 고객을 만들지 마세요.',
    'Без вымышленных данных.',
    'Uydurma veri kullanma.',
    'Không bịa dữ liệu giả.',
    'لا تستخدم بيانات وهمية.',
    '당신은 가상의 면접관입니다.',
    'Придумай вопросы для кандидата.',
  ])('have nothing made up: %s', (text) => {
    expect(asksToInvent(program, text)).toBe(false);
  });
});

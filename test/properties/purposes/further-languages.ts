import type { Purpose, SensitivePurpose } from './purposes.js';

/** Documents that are handed in, in Korean, Russian, Ukrainian, Turkish, Vietnamese and Arabic. */
export const uploads: readonly SensitivePurpose[] = [
  {
    signal: 'employee-data',
    prompt: '당신은 채용 담당자입니다. 아래 이력서를 읽고 강점과 약점을 정리하세요.',
    label: '이력서 업로드',
    field: 'file',
  },
  { signal: 'customer-data', prompt: '환자의 진료기록을 세 문장으로 요약하세요.', label: '진료기록', field: 'chart' },
  { signal: 'financial-data', prompt: '카드 명세서의 지출을 분류해 주세요.', label: '카드 명세서 파일', field: 'statement' },
  {
    signal: 'employee-data',
    prompt: 'Ты рекрутер. Прочитай резюме кандидата и перечисли сильные стороны.',
    label: 'Файл с резюме',
    field: 'file',
  },
  { signal: 'customer-data', prompt: 'Кратко изложи историю болезни пациента.', label: 'Медицинская карта', field: 'chart' },
  { signal: 'financial-data', prompt: 'Разбей операции этой банковской выписки по категориям.', label: 'Выписка по счёту', field: 'file' },
  { signal: 'customer-data', prompt: 'Стисло підсумуй історію хвороби пацієнта.', label: 'Медична картка', field: 'chart' },
  {
    signal: 'employee-data',
    prompt: 'Sen bir işe alım uzmanısın. Adayın özgeçmişini oku ve güçlü yönlerini yaz.',
    label: 'Özgeçmiş yükle',
    field: 'file',
  },
  { signal: 'customer-data', prompt: 'Hastanın tahlil sonuçlarını sade bir dille açıkla.', label: 'Tahlil sonuçları', field: 'report' },
  { signal: 'financial-data', prompt: 'Bu hesap ekstresindeki harcamaları kategorilere ayır.', label: 'Hesap ekstresi', field: 'file' },
  {
    signal: 'employee-data',
    prompt: 'Bạn là chuyên viên tuyển dụng. Hãy đọc hồ sơ ứng viên và nêu điểm mạnh.',
    label: 'Hồ sơ xin việc',
    field: 'file',
  },
  { signal: 'customer-data', prompt: 'Tóm tắt bệnh án của bệnh nhân trong ba câu.', label: 'Bệnh án', field: 'chart' },
  { signal: 'financial-data', prompt: 'Phân loại các khoản trong sao kê ngân hàng này.', label: 'Sao kê', field: 'file' },
  {
    signal: 'employee-data',
    prompt: 'أنت مسؤول توظيف. اقرأ السيرة الذاتية واكتب نقاط القوة والضعف.',
    label: 'السيرة الذاتية',
    field: 'file',
  },
  { signal: 'customer-data', prompt: 'لخص السجل الطبي للمريض في ثلاث جمل.', label: 'السجل الطبي', field: 'chart' },
  { signal: 'financial-data', prompt: 'صنف العمليات في كشف الحساب هذا حسب الفئة.', label: 'كشف الحساب', field: 'file' },
];

/** Forms about a person, their fields in the language itself or written as identifiers are. */
export const forms: readonly SensitivePurpose[] = [
  {
    signal: 'customer-data',
    prompt: '입력한 내용으로 안내 문자를 작성하세요.',
    label: 'Guest',
    field: 'guest',
    fields: ['예약자명', '전화번호', '생년월일'],
  },
  {
    signal: 'customer-data',
    prompt: 'Составь письмо по данным анкеты.',
    label: 'Guest',
    field: 'guest',
    fields: ['фамилия', 'номер_телефона', 'дата_рождения'],
  },
  {
    signal: 'customer-data',
    prompt: 'Formdaki bilgilerle kısa bir mektup yaz.',
    label: 'Guest',
    field: 'guest',
    fields: ['ad_soyad', 'telefon_numarasi', 'dogum_tarihi'],
  },
  {
    signal: 'customer-data',
    prompt: 'Viết một lá thư ngắn theo biểu mẫu này.',
    label: 'Guest',
    field: 'guest',
    fields: ['ho_ten', 'so_dien_thoai', 'ngay_sinh'],
  },
  {
    signal: 'customer-data',
    prompt: 'اكتب رسالة قصيرة حسب هذا النموذج.',
    label: 'Guest',
    field: 'guest',
    fields: ['الاسم_الكامل', 'رقم_الهاتف', 'تاريخ_الميلاد'],
  },
];

/** The same shapes about nothing that belongs to anybody; words that begin like listed ones among them. */
export const harmless: readonly Purpose[] = [
  { prompt: '이 시를 읽고 분위기를 설명해 주세요.', label: '시', field: 'poem' },
  { prompt: '나이키 운동화를 소개하는 글을 다듬어 주세요.', label: '소개글', field: 'article' },
  { prompt: '당신은 의사소통을 가르치는 선생님입니다. 글을 고쳐 주세요.', label: '글', field: 'essay' },
  { prompt: 'Сделай краткое резюме этой статьи.', label: 'Статья', field: 'article' },
  { prompt: 'Ты терпеливый учитель. Объясни счёт матча и правила игры.', label: 'Правила', field: 'rules' },
  { prompt: 'Перепиши рецепт за счёт более простых слов.', label: 'Рецепт', field: 'recipe' },
  { prompt: 'Bu şiiri sade bir dille açıkla.', label: 'Şiir', field: 'poem' },
  { prompt: 'Lee el cuento hasta el final y resume la trama.', label: 'Cuento', field: 'story' },
  { prompt: 'Tarifi baştan yaz, malzemeleri sırala.', label: 'Tarif', field: 'recipe' },
  { prompt: 'Giải thích bài thơ này cho học trò nhỏ.', label: 'Bài thơ', field: 'poem' },
  { prompt: 'Viết lại công thức nấu ăn này ngắn gọn hơn.', label: 'Công thức', field: 'recipe' },
  { prompt: 'اشرح هذه القصيدة بلغة بسيطة.', label: 'قصيدة', field: 'poem' },
  { prompt: 'اقترح عنوان المقال واكتب مقدمة قصيرة.', label: 'مقال', field: 'article' },
];

/** What a prototype is for, as its prompt, its labels and its fields say it. */
export interface Purpose {
  readonly prompt: string;
  /** What is shown beside a box or an upload, and the name that it has in code. */
  readonly label: string;
  readonly field: string;
  /** A form with several fields rather than one text. */
  readonly fields?: readonly string[];
}

export interface SensitivePurpose extends Purpose {
  readonly signal: string;
}

/** Documents and recordings that are handed in. */
export const uploads: readonly SensitivePurpose[] = [
  {
    signal: 'customer-data',
    prompt: 'You are a medical report analyst. Explain the abnormal values in this blood test to the patient.',
    label: 'Upload your blood report',
    field: 'report',
  },
  {
    signal: 'customer-data',
    prompt: 'You are an experienced radiologist. Describe the findings of this X-ray and give a likely diagnosis.',
    label: 'Upload an X-ray',
    field: 'image',
  },
  {
    signal: 'customer-data',
    prompt: 'You are a dermatologist. Look at the skin lesion in this photo and say what condition the patient may have.',
    label: 'Photo of the skin',
    field: 'photo',
  },
  {
    signal: 'customer-data',
    prompt: 'Read this prescription and list each medicine with its dosage.',
    label: 'Prescription',
    field: 'prescription',
  },
  {
    signal: 'customer-data',
    prompt: 'Extract the full name, date of birth, document number and expiry date from this identity document.',
    label: 'ID document',
    field: 'document',
  },
  {
    signal: 'customer-data',
    prompt: 'You are a claims adjuster. Read the claim, the policy number and the damage, and summarise it.',
    label: 'Claim documents',
    field: 'claim_file',
  },
  {
    signal: 'customer-data',
    prompt: 'Summarise this call between an agent and a customer: reason for the call, sentiment, next steps.',
    label: 'Call recording',
    field: 'audio',
  },
  {
    signal: 'customer-data',
    prompt: 'Transcribe this consultation between doctor and patient and write a SOAP note.',
    label: 'Consultation audio',
    field: 'recording',
  },
  {
    signal: 'employee-data',
    prompt: 'You are an ATS. Compare the resume with the job description and give a match percentage and missing keywords.',
    label: 'Upload resume (PDF)',
    field: 'resume',
  },
  {
    signal: 'employee-data',
    prompt: 'Extract name, e-mail, phone, skills, education and work experience from this CV as JSON.',
    label: 'CV',
    field: 'cv',
  },
  {
    signal: 'employee-data',
    prompt: 'Evaluate how the candidate answers in this job interview: communication, confidence, technical depth.',
    label: 'Interview recording',
    field: 'video',
  },
  {
    signal: 'employee-data',
    prompt: 'Summarise what employees complain about in these answers to our engagement survey, by department.',
    label: 'Employee survey (CSV)',
    field: 'survey',
  },
  {
    signal: 'financial-data',
    prompt: 'You are a financial analyst. Categorise each transaction of this bank statement and find unusual spending.',
    label: 'Bank statement',
    field: 'statement',
  },
  {
    signal: 'financial-data',
    prompt: 'Extract vendor, invoice number, date, line items and total from this invoice.',
    label: 'Invoice',
    field: 'invoice',
  },
  {
    signal: 'financial-data',
    prompt: 'Read this receipt and return merchant, date, items, tax and total as JSON.',
    label: 'Receipt image',
    field: 'image',
  },
  {
    signal: 'financial-data',
    prompt: 'Check this payslip: gross pay, deductions, net pay.',
    label: 'Payslip',
    field: 'payslip',
  },
  {
    signal: 'financial-data',
    prompt: 'Go through these tax documents and list deductions that the taxpayer has missed.',
    label: 'Tax documents',
    field: 'files',
  },
  {
    signal: 'financial-data',
    prompt: 'Analyse my portfolio: for each holding give risk, weight and advice.',
    label: 'Portfolio export from the broker (CSV)',
    field: 'holdings',
  },
  {
    signal: 'security-findings',
    prompt: 'You are a SOC analyst. Triage these alerts: severity, MITRE technique, recommended action.',
    label: 'Alerts (JSON)',
    field: 'alerts',
  },
  {
    signal: 'security-findings',
    prompt: 'Prioritise the vulnerabilities of this scan by exploitability and write a remediation plan.',
    label: 'Nessus scan',
    field: 'scan',
  },
  {
    signal: 'security-findings',
    prompt: 'Explain the open ports and the risks that this nmap scan of our network shows.',
    label: 'Scan result (XML)',
    field: 'scan',
  },
  {
    signal: 'production-logs',
    prompt: 'You are a site reliability engineer. Find the root cause of the errors in these server logs.',
    label: 'Log file',
    field: 'log',
  },
  {
    signal: 'production-logs',
    prompt: 'Analyze the application logs, group the exceptions and suggest fixes.',
    label: 'Upload logs',
    field: 'logs',
  },
  {
    signal: 'confidential-material',
    prompt: 'Transcribe this recording of a meeting and write minutes: participants, decisions, action items with owners.',
    label: 'Meeting recording',
    field: 'audio',
  },
  {
    signal: 'confidential-material',
    prompt: 'Summarise the e-mail threads of this mailbox export and list what is still open.',
    label: 'Mailbox export (mbox)',
    field: 'mbox',
  },
  {
    signal: 'confidential-material',
    prompt: 'Summarise what was decided in this Slack export, channel by channel.',
    label: 'Slack export (ZIP)',
    field: 'archive',
  },
];

/** Forms that somebody fills in about a person. */
export const forms: readonly SensitivePurpose[] = [
  {
    signal: 'customer-data',
    prompt: 'You are a doctor. Given age, gender and symptoms, give a possible diagnosis and medication.',
    label: 'Patient',
    field: 'patient',
    fields: ['age', 'gender', 'symptoms', 'medical_history'],
  },
  {
    signal: 'customer-data',
    prompt: 'Create a weekly diet plan for this person and mind allergies and medical conditions.',
    label: 'Profile',
    field: 'profile',
    fields: ['name', 'age', 'weight', 'height', 'allergies', 'medical_conditions'],
  },
  {
    signal: 'customer-data',
    prompt: 'Qualify this lead: budget, authority, need, timeline. Answer with a score.',
    label: 'Lead',
    field: 'lead',
    fields: ['full_name', 'email', 'phone', 'company', 'message'],
  },
  {
    signal: 'customer-data',
    prompt: 'Draft a reply to this complaint that apologises and offers a next step.',
    label: 'Complaint',
    field: 'ticket',
    fields: ['customer_name', 'customer_email', 'order_id', 'complaint'],
  },
  {
    signal: 'customer-data',
    prompt: 'Screen this tenant and say whether the landlord should accept the rental application.',
    label: 'Application',
    field: 'application',
    fields: ['full_name', 'phone', 'monthly_income', 'previous_address'],
  },
  {
    signal: 'employee-data',
    prompt: 'Write a performance review for this employee from the notes of the manager.',
    label: 'Review',
    field: 'review',
    fields: ['employee_name', 'role', 'achievements', 'performance_rating'],
  },
  {
    signal: 'employee-data',
    prompt: 'Write a rejection letter to this candidate with constructive feedback.',
    label: 'Candidate',
    field: 'candidate',
    fields: ['candidate_name', 'candidate_email', 'position', 'interview_notes'],
  },
  {
    signal: 'financial-data',
    prompt: 'You are a financial advisor. Make a budget and a plan to pay off the debts.',
    label: 'Finances',
    field: 'finances',
    fields: ['monthly_income', 'rent', 'expenses', 'debt', 'savings'],
  },
  {
    signal: 'financial-data',
    prompt: 'Assess the credit risk of this loan application.',
    label: 'Loan',
    field: 'loan',
    fields: ['annual_income', 'credit_score', 'loan_amount', 'employment'],
  },
];

/** The same shapes about nothing that belongs to anybody. */
export const harmlessUploads: readonly Purpose[] = [
  { prompt: 'Summarise this recipe: dish, time, ingredients.', label: 'Recipe', field: 'recipe' },
  { prompt: 'Explain this research paper to a student in simple words.', label: 'Paper (PDF)', field: 'paper' },
  { prompt: 'Write notes of this lecture: topics, definitions, examples.', label: 'Lecture recording', field: 'audio' },
  { prompt: 'Summarise this podcast episode with time stamps.', label: 'Podcast', field: 'audio' },
  { prompt: 'Describe this picture for a blind reader.', label: 'Image', field: 'image' },
  {
    prompt: 'You are a botanist. Look at the leaf in this photo and say what disease the plant may have.',
    label: 'Photo of the plant',
    field: 'photo',
  },
  { prompt: 'Extract title, author and year from this book cover as JSON.', label: 'Cover', field: 'image' },
  { prompt: 'Summarise the annual report (10-K) of a listed company: revenue, risks, outlook.', label: '10-K filing', field: 'filing' },
  { prompt: 'Translate this menu into English.', label: 'Menu', field: 'menu' },
  { prompt: 'Make ten quiz questions from this chapter.', label: 'Chapter', field: 'chapter' },
  { prompt: 'Answer questions about the uploaded document.', label: 'Document', field: 'document' },
  { prompt: 'Explain what this machine manual says about maintenance.', label: 'Manual', field: 'manual' },
  { prompt: 'Turn this article into a thread of short posts.', label: 'Article', field: 'article' },
  { prompt: 'Find the tempo and the mood of this song.', label: 'Song', field: 'audio' },
  { prompt: 'Improve the style of this short story.', label: 'Story', field: 'story' },
  { prompt: 'Answer from the approved product facts only. No medical or patient-specific advice.', label: 'Leaflet', field: 'leaflet' },
];

export const harmlessForms: readonly Purpose[] = [
  { prompt: 'Write a bedtime story for a child of this age.', label: 'Story', field: 'story', fields: ['hero', 'place', 'moral'] },
  { prompt: 'Plan a trip within the budget.', label: 'Trip', field: 'trip', fields: ['destination', 'days', 'budget', 'interests'] },
  {
    prompt: 'Write a job description for this role.',
    label: 'Role',
    field: 'role',
    fields: ['job_title', 'company', 'seniority', 'location'],
  },
  { prompt: 'Write a product description for the shop.', label: 'Product', field: 'product', fields: ['product', 'features', 'tone'] },
  { prompt: 'Write ten interview questions for this role.', label: 'Role', field: 'role', fields: ['job_title', 'level', 'technology'] },
  { prompt: 'Write an agenda for a meeting about the topic.', label: 'Meeting', field: 'meeting', fields: ['topic', 'duration', 'goal'] },
  { prompt: 'Write a recipe with these ingredients.', label: 'Kitchen', field: 'kitchen', fields: ['ingredients', 'cuisine', 'minutes'] },
  { prompt: 'Invent a customer persona for this product.', label: 'Product', field: 'product', fields: ['product', 'market', 'tone'] },
  { prompt: 'Write a marketing e-mail about the product.', label: 'Campaign', field: 'campaign', fields: ['product', 'audience', 'offer'] },
  { prompt: 'Draft a reply to this e-mail.', label: 'Mail', field: 'mail', fields: ['email_subject', 'email_body', 'tone'] },
  {
    prompt: 'Explain what this contract on the chain does.',
    label: 'Token',
    field: 'token',
    fields: ['token_address', 'contract_address'],
  },
  { prompt: 'Compare the two phones for a buyer.', label: 'Phones', field: 'phones', fields: ['first_phone', 'second_phone'] },
];

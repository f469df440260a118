import type { Guest } from './guest.js';

const wordpress = `json_decode(wp_remote_retrieve_body(wp_remote_post('https://api.openai.com/v1/chat/completions', [
  'headers' => ['Authorization' => 'Bearer ' . get_option('ai_key')],
  'body' => wp_json_encode(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => {}]]]),
])), true)['choices'][0]['message']['content']`;

const riddle = {
  'riddle.php': `<?php
/* Plugin Name: Riddle */
add_shortcode('riddle', 'riddle');
function riddle() {
  return esc_html({ask:'Write a riddle about cheese.'});
}
`,
};

const curl = `ask({})`;
const curlFunction = `
function ask($text) {
  $ch = curl_init('https://api.openai.com/v1/chat/completions');
  curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
  curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('OPENAI_API_KEY')]);
  curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode(['model' => 'gpt-5-mini', 'messages' => [['role' => 'user', 'content' => $text]]]));
  $answer = json_decode(curl_exec($ch), true);
  return $answer['choices'][0]['message']['content'];
}
`;

export const phpGuests: readonly Guest[] = [
  {
    name: 'WordPress, comments are judged',
    ask: wordpress,
    files: {
      'judge.php': `<?php
/* Plugin Name: Judge */
add_action('comment_post', 'judge', 10, 2);
function judge($id, $approved) {
  $comment = get_comment($id);
  if (trim({ask:'Spam or ham? ' . $comment->comment_content}) === 'Spam') wp_set_comment_status($id, 'spam');
}
`,
    },
    crossed: ['autonomous-action/output-to-action', 'durable-use/deployed-service'],
    harmless: riddle,
  },
  {
    name: 'WordPress, posts every day',
    ask: wordpress,
    files: {
      'daily.php': `<?php
/* Plugin Name: Daily */
register_activation_hook(__FILE__, function () { wp_schedule_event(time(), 'daily', 'daily_post'); });
add_action('daily_post', 'daily_post');
function daily_post() {
  wp_insert_post(['post_title' => 'Tea', 'post_content' => {ask:'Write about tea.'}, 'post_status' => 'publish']);
}
`,
    },
    crossed: [
      'autonomous-action/output-to-action',
      'durable-use/deployed-service',
      'durable-use/schedule',
      'real-world-impact/customer-facing',
    ],
    harmless: {
      'draft.php': `<?php
/* Plugin Name: Draft */
add_shortcode('draft', function () { return wp_kses_post({ask:'Write about tea.'}); });
`,
    },
  },
  {
    name: 'WooCommerce, mails to buyers',
    ask: wordpress,
    files: {
      'follow-up.php': `<?php
/* Plugin Name: Follow-up */
class Follow_Up {
  public function __construct() {
    add_action('woocommerce_order_status_completed', [$this, 'write']);
  }
  public function write($order_id) {
    $order = wc_get_order($order_id);
    $text = {ask:'Thank ' . $order->get_billing_first_name() . ' at ' . $order->get_billing_address_1()};
    wp_mail($order->get_billing_email(), 'Thank you', $text);
  }
}
new Follow_Up();
`,
    },
    crossed: [
      'autonomous-action/output-to-action',
      'durable-use/deployed-service',
      'production-access/system-of-record',
      'real-world-impact/customer-facing',
      'sensitive-data/customer-data',
    ],
    harmless: riddle,
  },
  {
    name: 'WooCommerce, orders are put on hold',
    ask: wordpress,
    files: {
      'fraud.php': `<?php
/* Plugin Name: Fraud */
add_action('woocommerce_new_order', 'fraud_judge', 10, 2);
function fraud_judge($order_id, $order) {
  $verdict = {ask:'Fraud? ' . $order->get_total() . ' ' . $order->get_billing_email()};
  if (str_contains($verdict, 'yes')) $order->update_status('on-hold');
}
`,
    },
    crossed: [
      'autonomous-action/output-to-action',
      'durable-use/deployed-service',
      'production-access/system-of-record',
      'sensitive-data/customer-data',
    ],
    harmless: riddle,
  },
  {
    name: 'osTicket, tickets are closed',
    ask: curl,
    files: {
      'closer.php': `<?php
class Closer extends Plugin {
  function bootstrap() {
    Signal::connect('ticket.created', array($this, 'judge'));
  }
  function judge($ticket) {
    $text = $ticket->getLastMessage()->getBody()->getClean();
    if ({ask:'Spam? ' . $text} === 'yes') $ticket->setStatus('closed');
  }
}
${curlFunction}`,
    },
    crossed: [
      'autonomous-action/output-to-action',
      'durable-use/deployed-service',
      'production-access/ticketing',
      'sensitive-data/confidential-material',
    ],
    harmless: { 'page.php': `<?php\necho {ask:'Write a riddle.'};\n${curlFunction}` },
  },
  {
    name: 'a page of its own, asked through a handle',
    ask: curl,
    files: { 'page.php': `<?php\necho {ask:'Diagnose this patient: ' . $_POST['symptoms']};\n${curlFunction}` },
    crossed: ['sensitive-data/customer-data'],
    harmless: { 'page.php': `<?php\necho {ask:'Write a poem about ' . $_POST['topic']};\n${curlFunction}` },
  },
];

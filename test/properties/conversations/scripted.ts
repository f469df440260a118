import type { Messenger } from './messengers.js';

/** Bots in Ruby and PHP. */
export const scripted: readonly Messenger[] = [
  {
    name: 'discordrb',
    path: 'bot.rb',
    code: 'require "discordrb"\n\nbot = Discordrb::Bot.new(token: ENV["T"])\nbot.message do |event|\n  text = {ask:event.message.content}\n  event.respond({say:text})\nend\nbot.run',
  },
  {
    name: 'telegram-bot-ruby, a live message',
    path: 'bot.rb',
    code: 'require "telegram/bot"\n\nTelegram::Bot::Client.run(ENV["T"]) do |bot|\n  bot.listen do |message|\n    text = {ask:message.text}\n    sent = bot.api.send_message(chat_id: message.chat.id, text: "…")\n    bot.api.edit_message_text(chat_id: {who:message.chat.id}, message_id: sent.message_id, text: {say:text})\n  end\nend',
  },
  {
    name: 'slack-ruby-client',
    internal: true,
    path: 'bot.rb',
    code: 'require "slack-ruby-client"\n\nclient = Slack::RealTime::Client.new(token: ENV["T"])\nclient.on :message do |data|\n  text = {ask:data.text}\n  client.message(channel: {who:data.channel}, text: {say:text})\nend\nclient.start!',
  },
  {
    name: 'slack-ruby-client over the web',
    internal: true,
    path: 'app.rb',
    code: 'require "json"\nrequire "sinatra"\nrequire "slack-ruby-client"\n\npost "/events" do\n  event = JSON.parse(request.body.read)["event"]\n  text = {ask:event["text"]}\n  Slack::Web::Client.new(token: ENV["T"]).chat_postMessage(channel: {who:event["channel"]}, text: {say:text})\n  "ok"\nend',
  },
  {
    name: 'Telegram Bot SDK of PHP',
    path: 'hook.php',
    code: "use Telegram\\Bot\\Api;\n\n$telegram = new Api(getenv('T'));\n$update = $telegram->getWebhookUpdate();\n$text = {ask:$update->getMessage()->getText()};\n$telegram->sendMessage(['chat_id' => {who:$update->getMessage()->getChat()->getId()}, 'text' => {say:$text}]);",
  },
  {
    name: 'php-telegram-bot',
    path: 'Commands/GenericmessageCommand.php',
    code: "use Longman\\TelegramBot\\Commands\\SystemCommand;\nuse Longman\\TelegramBot\\Entities\\ServerResponse;\nuse Longman\\TelegramBot\\Request;\n\nclass GenericmessageCommand extends SystemCommand\n{\n    public function execute(): ServerResponse\n    {\n        $message = $this->getMessage();\n        $text = {ask:$message->getText(true)};\n        return Request::sendMessage(['chat_id' => {who:$message->getChat()->getId()}, 'text' => {say:$text}]);\n    }\n}",
  },
  {
    name: 'Nutgram',
    path: 'bot.php',
    code: "use SergiX44\\Nutgram\\Nutgram;\n\n$bot = new Nutgram(getenv('T'));\n$bot->onText('(.*)', function (Nutgram $bot) {\n    $text = {ask:$bot->message()->text};\n    $bot->sendMessage({say:$text});\n});\n$bot->run();",
  },
  {
    name: 'BotMan',
    path: 'bot.php',
    code: "use BotMan\\BotMan\\BotMan;\nuse BotMan\\BotMan\\BotManFactory;\nuse BotMan\\BotMan\\Drivers\\DriverManager;\n\nDriverManager::loadDriver(\\BotMan\\Drivers\\Telegram\\TelegramDriver::class);\n$botman = BotManFactory::create(['telegram' => ['token' => getenv('T')]]);\n$botman->fallback(function (BotMan $bot) {\n    $text = {ask:$bot->getMessage()->getText()};\n    $bot->reply({say:$text});\n});\n$botman->listen();",
  },
  {
    name: 'DiscordPHP',
    path: 'bot.php',
    code: "use Discord\\Discord;\nuse Discord\\Parts\\Channel\\Message;\n\n$discord = new Discord(['token' => getenv('T')]);\n$discord->on('MESSAGE_CREATE', function (Message $message, Discord $discord) {\n    $text = {ask:$message->content};\n    $message->reply({say:$text});\n});\n$discord->run();",
  },
  {
    name: 'cURL to Telegram',
    path: 'hook.php',
    code: "$update = json_decode(file_get_contents('php://input'), true);\n$text = {ask:$update['message']['text']};\n$ch = curl_init('https://api.telegram.org/bot' . getenv('T') . '/sendMessage');\ncurl_setopt($ch, CURLOPT_POST, true);\ncurl_setopt($ch, CURLOPT_POSTFIELDS, ['chat_id' => {who:$update['message']['chat']['id']}, 'text' => {say:$text}]);\ncurl_exec($ch);",
  },
  {
    name: 'Guzzle to Telegram',
    path: 'hook.php',
    code: "use GuzzleHttp\\Client;\n\n$update = json_decode(file_get_contents('php://input'), true);\n$text = {ask:$update['message']['text']};\n$client = new Client();\n$client->post('https://api.telegram.org/bot' . getenv('T') . '/sendMessage', ['json' => ['chat_id' => {who:$update['message']['chat']['id']}, 'text' => {say:$text}]]);",
  },
];

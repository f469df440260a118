import type { Messenger } from './messengers.js';

/** Bots in Go, Rust, C#, Java and Kotlin. */
export const compiled: readonly Messenger[] = [
  {
    name: 'telebot of Go, a live message',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\t"gopkg.in/telebot.v3"\n)\n\ntype Live struct {\n\tbot *telebot.Bot\n}\n\nfunc (l *Live) show(chat int64, text string) error {\n\tsent, err := l.bot.Send(&telebot.Chat{ID: chat}, "…")\n\tif err != nil {\n\t\treturn err\n\t}\n\t_, err = l.bot.Edit(sent, text)\n\treturn err\n}\n\nfunc main() {\n\tbot, _ := telebot.NewBot(telebot.Settings{Token: os.Getenv("T")})\n\tlive := &Live{bot: bot}\n\tbot.Handle(telebot.OnText, func(c telebot.Context) error {\n\t\ttext := {ask:c.Text()}\n\t\treturn live.show(c.Chat().ID, {say:text})\n\t})\n\tbot.Start()\n}',
  },
  {
    name: 'telebot of Go, context',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\ttele "gopkg.in/telebot.v4"\n)\n\nfunc answer(c tele.Context) error {\n\ttext := {ask:c.Text()}\n\treturn c.Reply({say:text})\n}\n\nfunc main() {\n\tbot, _ := tele.NewBot(tele.Settings{Token: os.Getenv("T")})\n\tbot.Handle(tele.OnText, answer)\n\tbot.Start()\n}',
  },
  {
    name: 'go-telegram/bot',
    path: 'main.go',
    code: 'import (\n\t"context"\n\t"os"\n\n\t"github.com/go-telegram/bot"\n\t"github.com/go-telegram/bot/models"\n)\n\nfunc main() {\n\tb, _ := bot.New(os.Getenv("T"), bot.WithDefaultHandler(handler))\n\tb.Start(context.Background())\n}\n\nfunc handler(ctx context.Context, b *bot.Bot, update *models.Update) {\n\ttext := {ask:update.Message.Text}\n\tb.SendMessage(ctx, &bot.SendMessageParams{ChatID: {who:update.Message.Chat.ID}, Text: {say:text}})\n}',
  },
  {
    name: 'telego',
    path: 'main.go',
    code: 'import (\n\t"context"\n\t"os"\n\n\t"github.com/mymmrac/telego"\n\ttu "github.com/mymmrac/telego/telegoutil"\n)\n\nfunc main() {\n\tctx := context.Background()\n\tbot, _ := telego.NewBot(os.Getenv("T"))\n\tupdates, _ := bot.UpdatesViaLongPolling(ctx, nil)\n\tfor update := range updates {\n\t\ttext := {ask:update.Message.Text}\n\t\tbot.SendMessage(ctx, tu.Message({who:update.Message.Chat.ChatID()}, {say:text}))\n\t}\n}',
  },
  {
    name: 'gotgbot',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\t"github.com/PaulSonOfLars/gotgbot/v2"\n\t"github.com/PaulSonOfLars/gotgbot/v2/ext"\n\t"github.com/PaulSonOfLars/gotgbot/v2/ext/handlers"\n\t"github.com/PaulSonOfLars/gotgbot/v2/ext/handlers/filters/message"\n)\n\nfunc main() {\n\tb, _ := gotgbot.NewBot(os.Getenv("T"), nil)\n\tdispatcher := ext.NewDispatcher(nil)\n\tdispatcher.AddHandler(handlers.NewMessage(message.Text, answer))\n\tupdater := ext.NewUpdater(dispatcher, nil)\n\tupdater.StartPolling(b, nil)\n\tupdater.Idle()\n}\n\nfunc answer(b *gotgbot.Bot, ctx *ext.Context) error {\n\ttext := {ask:ctx.EffectiveMessage.Text}\n\t_, err := b.SendMessage({who:ctx.EffectiveChat.Id}, {say:text}, nil)\n\treturn err\n}',
  },
  {
    name: 'gotgbot, reply',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\t"github.com/PaulSonOfLars/gotgbot/v2"\n\t"github.com/PaulSonOfLars/gotgbot/v2/ext"\n\t"github.com/PaulSonOfLars/gotgbot/v2/ext/handlers"\n\t"github.com/PaulSonOfLars/gotgbot/v2/ext/handlers/filters/message"\n)\n\nfunc main() {\n\tb, _ := gotgbot.NewBot(os.Getenv("T"), nil)\n\tdispatcher := ext.NewDispatcher(nil)\n\tdispatcher.AddHandler(handlers.NewMessage(message.Text, answer))\n\text.NewUpdater(dispatcher, nil).StartPolling(b, nil)\n\tselect {}\n}\n\nfunc answer(b *gotgbot.Bot, ctx *ext.Context) error {\n\ttext := {ask:ctx.EffectiveMessage.Text}\n\t_, err := ctx.EffectiveMessage.Reply(b, {say:text}, nil)\n\treturn err\n}',
  },
  {
    name: 'discordgo, a slash command',
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\t"github.com/bwmarrin/discordgo"\n)\n\nfunc main() {\n\tsession, _ := discordgo.New("Bot " + os.Getenv("T"))\n\tsession.AddHandler(func(s *discordgo.Session, i *discordgo.InteractionCreate) {\n\t\ttext := {ask:i.ApplicationCommandData().Options[0].StringValue()}\n\t\tsaid := {say:text}\n\t\ts.InteractionResponseEdit(i.Interaction, &discordgo.WebhookEdit{Content: &said})\n\t})\n\tsession.Open()\n\tselect {}\n}',
  },
  {
    name: 'slack-go',
    internal: true,
    path: 'main.go',
    code: 'import (\n\t"os"\n\n\t"github.com/slack-go/slack"\n\t"github.com/slack-go/slack/slackevents"\n\t"github.com/slack-go/slack/socketmode"\n)\n\nfunc main() {\n\tapi := slack.New(os.Getenv("T"), slack.OptionAppLevelToken(os.Getenv("A")))\n\tclient := socketmode.New(api)\n\tgo func() {\n\t\tfor evt := range client.Events {\n\t\t\tevent, _ := evt.Data.(slackevents.EventsAPIEvent)\n\t\t\tmention, _ := event.InnerEvent.Data.(*slackevents.AppMentionEvent)\n\t\t\ttext := {ask:mention.Text}\n\t\t\tapi.PostMessage({who:mention.Channel}, slack.MsgOptionText({say:text}, false))\n\t\t}\n\t}()\n\tclient.Run()\n}',
  },
  {
    name: 'whatsmeow',
    path: 'main.go',
    code: 'import (\n\t"context"\n\n\t"go.mau.fi/whatsmeow"\n\twaProto "go.mau.fi/whatsmeow/binary/proto"\n\t"go.mau.fi/whatsmeow/store"\n\t"go.mau.fi/whatsmeow/types/events"\n\t"google.golang.org/protobuf/proto"\n)\n\nfunc main() {\n\tclient := whatsmeow.NewClient(&store.Device{}, nil)\n\tclient.AddEventHandler(func(evt interface{}) {\n\t\tswitch v := evt.(type) {\n\t\tcase *events.Message:\n\t\t\ttext := {ask:v.Message.GetConversation()}\n\t\t\tclient.SendMessage(context.Background(), {who:v.Info.Chat}, &waProto.Message{Conversation: proto.String({say:text})})\n\t\t}\n\t})\n\tclient.Connect()\n\tselect {}\n}',
  },
  {
    name: 'mautrix',
    path: 'main.go',
    code: 'import (\n\t"context"\n\t"os"\n\n\t"maunium.net/go/mautrix"\n\t"maunium.net/go/mautrix/event"\n)\n\nfunc main() {\n\tclient, _ := mautrix.NewClient("https://matrix.org", "@bot:matrix.org", os.Getenv("T"))\n\tsyncer := client.Syncer.(*mautrix.DefaultSyncer)\n\tsyncer.OnEventType(event.EventMessage, func(ctx context.Context, evt *event.Event) {\n\t\ttext := {ask:evt.Content.AsMessage().Body}\n\t\tclient.SendText(ctx, {who:evt.RoomID}, {say:text})\n\t})\n\tclient.Sync()\n}',
  },
  {
    name: 'teloxide',
    path: 'src/main.rs',
    code: 'use teloxide::prelude::*;\n\n#[tokio::main]\nasync fn main() {\n    let bot = Bot::from_env();\n    teloxide::repl(bot, |bot: Bot, msg: Message| async move {\n        let text = {ask:msg.text().unwrap_or_default()};\n        bot.send_message({who:msg.chat.id}, {say:text}).await?;\n        Ok(())\n    })\n    .await;\n}',
  },
  {
    name: 'teloxide, a live message',
    path: 'src/main.rs',
    code: 'use teloxide::prelude::*;\n\nasync fn show(bot: &Bot, chat: ChatId, sent: &Message, text: &str) {\n    bot.edit_message_text(chat, sent.id, text).await.unwrap();\n}\n\npub async fn handle(bot: Bot, msg: Message) {\n    let text = {ask:msg.text().unwrap_or_default()};\n    let sent = bot.send_message(msg.chat.id, "...").await.unwrap();\n    show(&bot, msg.chat.id, &sent, &{say:text}).await;\n}\n\n#[tokio::main]\nasync fn main() {\n    let bot = Bot::from_env();\n    teloxide::repl(bot, |bot: Bot, msg: Message| {\n        async move {\n            handle(bot, msg).await;\n            ResponseResult::<()>::Ok(())\n        }\n    })\n    .await;\n}',
  },
  {
    name: 'teloxide, a dispatcher',
    path: 'src/main.rs',
    code: 'use teloxide::prelude::*;\n\nasync fn answer(bot: Bot, msg: Message) -> ResponseResult<()> {\n    let text = {ask:msg.text().unwrap_or_default()};\n    bot.send_message({who:msg.chat.id}, {say:text}).await?;\n    Ok(())\n}\n\n#[tokio::main]\nasync fn main() {\n    let bot = Bot::from_env();\n    let handler = Update::filter_message().endpoint(answer);\n    Dispatcher::builder(bot, handler).build().dispatch().await;\n}',
  },
  {
    name: 'frankenstein',
    path: 'src/main.rs',
    code: 'use frankenstein::{AsyncApi, AsyncTelegramApi, GetUpdatesParams, SendMessageParams};\n\n#[tokio::main]\nasync fn main() {\n    let api = AsyncApi::new(&std::env::var("T").unwrap());\n    let params = GetUpdatesParams::builder().build();\n    loop {\n        let updates = api.get_updates(&params).await.unwrap();\n        for update in updates.result {\n            let message = update.message.unwrap();\n            let text = {ask:message.text.unwrap()};\n            let reply = SendMessageParams::builder().chat_id({who:message.chat.id}).text({say:text}).build();\n            api.send_message(&reply).await.unwrap();\n        }\n    }\n}',
  },
  {
    name: 'serenity',
    path: 'src/main.rs',
    code: 'use serenity::async_trait;\nuse serenity::model::channel::Message;\nuse serenity::prelude::*;\n\nstruct Handler;\n\n#[async_trait]\nimpl EventHandler for Handler {\n    async fn message(&self, ctx: Context, msg: Message) {\n        let text = {ask:msg.content};\n        msg.channel_id.say(&ctx.http, {say:text}).await.unwrap();\n    }\n}\n\n#[tokio::main]\nasync fn main() {\n    let mut client = Client::builder(std::env::var("T").unwrap(), GatewayIntents::all()).event_handler(Handler).await.unwrap();\n    client.start().await.unwrap();\n}',
  },
  {
    name: 'poise',
    path: 'src/main.rs',
    code: "use poise::serenity_prelude as serenity;\n\nstruct Data {}\ntype Error = Box<dyn std::error::Error + Send + Sync>;\ntype Context<'a> = poise::Context<'a, Data, Error>;\n\n#[poise::command(slash_command)]\nasync fn explain(ctx: Context<'_>, question: String) -> Result<(), Error> {\n    let text = {ask:question};\n    ctx.say({say:text}).await?;\n    Ok(())\n}\n\n#[tokio::main]\nasync fn main() {\n    let framework = poise::Framework::builder()\n        .options(poise::FrameworkOptions { commands: vec![explain()], ..Default::default() })\n        .setup(|_, _, _| Box::pin(async move { Ok(Data {}) }))\n        .build();\n    let mut client = serenity::ClientBuilder::new(std::env::var(\"T\").unwrap(), serenity::GatewayIntents::all()).framework(framework).await.unwrap();\n    client.start().await.unwrap();\n}",
  },
  {
    name: 'matrix-sdk',
    path: 'src/main.rs',
    code: 'use matrix_sdk::{config::SyncSettings, ruma::events::room::message::{OriginalSyncRoomMessageEvent, RoomMessageEventContent}, Client, Room};\n\nasync fn on_message(event: OriginalSyncRoomMessageEvent, room: Room) {\n    let text = {ask:event.content.body()};\n    room.send(RoomMessageEventContent::text_plain({say:text})).await.unwrap();\n}\n\n#[tokio::main]\nasync fn main() {\n    let client = Client::builder().homeserver_url("https://matrix.org").build().await.unwrap();\n    client.matrix_auth().login_username("bot", &std::env::var("T").unwrap()).send().await.unwrap();\n    client.add_event_handler(on_message);\n    client.sync(SyncSettings::default()).await.unwrap();\n}',
  },
  {
    name: 'slack-morphism',
    internal: true,
    path: 'src/main.rs',
    code: 'use slack_morphism::prelude::*;\nuse std::sync::Arc;\n\nasync fn on_push(event: SlackPushEventCallback, client: Arc<SlackHyperClient>, _states: SlackClientEventsUserState) -> UserCallbackResult<()> {\n    if let SlackEventCallbackBody::AppMention(mention) = event.event {\n        let text = {ask:mention.content.text.unwrap()};\n        let token = SlackApiToken::new(std::env::var("T").unwrap().into());\n        let session = client.open_session(&token);\n        let request = SlackApiChatPostMessageRequest::new({who:mention.channel}, SlackMessageContent::new().with_text({say:text}));\n        session.chat_post_message(&request).await?;\n    }\n    Ok(())\n}\n\n#[tokio::main]\nasync fn main() {\n    let client = Arc::new(SlackClient::new(SlackClientHyperConnector::new().unwrap()));\n    let callbacks = SlackSocketModeListenerCallbacks::new().with_push_events(on_push);\n    let environment = Arc::new(SlackClientEventsListenerEnvironment::new(client));\n    let listener = SlackClientSocketModeListener::new(&SlackClientSocketModeConfig::new(), environment, callbacks);\n    listener.serve().await;\n}',
  },
  {
    name: 'Telegram.Bot of C#, a live message',
    path: 'Program.cs',
    code: 'using Telegram.Bot;\nusing Telegram.Bot.Types;\n\nvar bot = new TelegramBotClient(Environment.GetEnvironmentVariable("T"));\nbot.StartReceiving(OnUpdate, OnError);\nConsole.ReadLine();\n\nasync Task OnUpdate(ITelegramBotClient client, Update update, CancellationToken token)\n{\n    var text = {ask:update.Message.Text};\n    var sent = await client.SendTextMessageAsync(update.Message.Chat.Id, "…");\n    await client.EditMessageTextAsync({who:update.Message.Chat.Id}, sent.MessageId, {say:text});\n}\n\nTask OnError(ITelegramBotClient client, Exception error, CancellationToken token) => Task.CompletedTask;',
  },
  {
    name: 'Discord.Net',
    path: 'Program.cs',
    code: 'using Discord;\nusing Discord.WebSocket;\n\nvar client = new DiscordSocketClient();\nclient.MessageReceived += OnMessage;\nawait client.LoginAsync(TokenType.Bot, Environment.GetEnvironmentVariable("T"));\nawait client.StartAsync();\nawait Task.Delay(-1);\n\nasync Task OnMessage(SocketMessage message)\n{\n    var text = {ask:message.Content};\n    await message.Channel.SendMessageAsync({say:text});\n}',
  },
  {
    name: 'Discord.Net, a module',
    path: 'Modules/AskModule.cs',
    code: 'using Discord;\nusing Discord.Interactions;\n\npublic class AskModule : InteractionModuleBase<SocketInteractionContext>\n{\n    [SlashCommand("ask", "asks")]\n    public async Task Ask(string question)\n    {\n        await DeferAsync();\n        var text = {ask:question};\n        await FollowupAsync({say:text});\n    }\n}',
  },
  {
    name: 'DSharpPlus',
    path: 'Program.cs',
    code: 'using DSharpPlus;\nusing DSharpPlus.Entities;\n\nvar discord = new DiscordClient(new DiscordConfiguration { Token = Environment.GetEnvironmentVariable("T") });\ndiscord.MessageCreated += async (s, e) =>\n{\n    var text = {ask:e.Message.Content};\n    await e.Message.RespondAsync({say:text});\n};\nawait discord.ConnectAsync();\nawait Task.Delay(-1);',
  },
  {
    name: 'SlackNet',
    internal: true,
    path: 'Program.cs',
    code: 'using SlackNet;\nusing SlackNet.Events;\nusing SlackNet.WebApi;\n\nvar services = new SlackServiceBuilder().UseApiToken(Environment.GetEnvironmentVariable("T")).RegisterEventHandler<AppMention, Answerer>();\nawait services.GetSocketModeClient().Connect();\n\nclass Answerer : IEventHandler<AppMention>\n{\n    private readonly ISlackApiClient slack;\n\n    public Answerer(ISlackApiClient slack)\n    {\n        this.slack = slack;\n    }\n\n    public async Task Handle(AppMention mention)\n    {\n        var text = {ask:mention.Text};\n        await slack.Chat.PostMessage(new Message { Channel = {who:mention.Channel}, Text = {say:text} });\n    }\n}',
  },
  {
    name: 'Bot Framework',
    internal: true,
    path: 'EchoBot.cs',
    code: 'using Microsoft.Bot.Builder;\nusing Microsoft.Bot.Schema;\n\npublic class EchoBot : ActivityHandler\n{\n    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken token)\n    {\n        var text = {ask:turnContext.Activity.Text};\n        await turnContext.SendActivityAsync(MessageFactory.Text({say:text}), token);\n    }\n}',
  },
  {
    name: 'TelegramBots',
    path: 'src/main/java/Bot.java',
    code: 'import org.telegram.telegrambots.bots.TelegramLongPollingBot;\nimport org.telegram.telegrambots.meta.TelegramBotsApi;\nimport org.telegram.telegrambots.meta.api.methods.send.SendMessage;\nimport org.telegram.telegrambots.meta.api.objects.Update;\nimport org.telegram.telegrambots.updatesreceivers.DefaultBotSession;\n\npublic class Bot extends TelegramLongPollingBot {\n  @Override\n  public void onUpdateReceived(Update update) {\n    String text = {ask:update.getMessage().getText()};\n    SendMessage message = new SendMessage();\n    message.setChatId({who:update.getMessage().getChatId()});\n    message.setText({say:text});\n    try {\n      execute(message);\n    } catch (Exception error) {\n      error.printStackTrace();\n    }\n  }\n\n  @Override\n  public String getBotUsername() {\n    return "bot";\n  }\n\n  @Override\n  public String getBotToken() {\n    return System.getenv("T");\n  }\n\n  public static void main(String[] args) throws Exception {\n    new TelegramBotsApi(DefaultBotSession.class).registerBot(new Bot());\n  }\n}',
  },
  {
    name: 'TelegramBots, a builder',
    path: 'src/main/java/Bot.java',
    code: 'import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;\nimport org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;\nimport org.telegram.telegrambots.longpolling.util.LongPollingSingleThreadUpdateConsumer;\nimport org.telegram.telegrambots.meta.api.methods.send.SendMessage;\nimport org.telegram.telegrambots.meta.api.objects.Update;\nimport org.telegram.telegrambots.meta.generics.TelegramClient;\n\npublic class Bot implements LongPollingSingleThreadUpdateConsumer {\n  private final TelegramClient client = new OkHttpTelegramClient(System.getenv("T"));\n\n  @Override\n  public void consume(Update update) {\n    String text = {ask:update.getMessage().getText()};\n    SendMessage message = SendMessage.builder().chatId({who:update.getMessage().getChatId()}).text({say:text}).build();\n    client.execute(message);\n  }\n\n  public static void main(String[] args) throws Exception {\n    new TelegramBotsLongPollingApplication().registerBot(System.getenv("T"), new Bot());\n  }\n}',
  },
  {
    name: 'java-telegram-bot-api',
    path: 'src/main/java/Bot.java',
    code: 'import com.pengrad.telegrambot.TelegramBot;\nimport com.pengrad.telegrambot.UpdatesListener;\nimport com.pengrad.telegrambot.request.SendMessage;\n\npublic class Bot {\n  public static void main(String[] args) {\n    TelegramBot bot = new TelegramBot(System.getenv("T"));\n    bot.setUpdatesListener(updates -> {\n      updates.forEach(update -> {\n        String text = {ask:update.message().text()};\n        bot.execute(new SendMessage({who:update.message().chat().id()}, {say:text}));\n      });\n      return UpdatesListener.CONFIRMED_UPDATES_ALL;\n    });\n  }\n}',
  },
  {
    name: 'JDA',
    path: 'src/main/java/Bot.java',
    code: 'import net.dv8tion.jda.api.JDABuilder;\nimport net.dv8tion.jda.api.events.message.MessageReceivedEvent;\nimport net.dv8tion.jda.api.hooks.ListenerAdapter;\n\npublic class Bot extends ListenerAdapter {\n  @Override\n  public void onMessageReceived(MessageReceivedEvent event) {\n    String text = {ask:event.getMessage().getContentRaw()};\n    event.getChannel().sendMessage({say:text}).queue();\n  }\n\n  public static void main(String[] args) {\n    JDABuilder.createDefault(System.getenv("T")).addEventListeners(new Bot()).build();\n  }\n}',
  },
  {
    name: 'JDA, a slash command',
    path: 'src/main/java/Bot.java',
    code: 'import net.dv8tion.jda.api.JDABuilder;\nimport net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;\nimport net.dv8tion.jda.api.hooks.ListenerAdapter;\n\npublic class Bot extends ListenerAdapter {\n  @Override\n  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {\n    event.deferReply().queue();\n    String text = {ask:event.getOption("question").getAsString()};\n    event.getHook().editOriginal({say:text}).queue();\n  }\n\n  public static void main(String[] args) {\n    JDABuilder.createDefault(System.getenv("T")).addEventListeners(new Bot()).build();\n  }\n}',
  },
  {
    name: 'Bolt of Java',
    internal: true,
    path: 'src/main/java/Bot.java',
    code: 'import com.slack.api.bolt.App;\nimport com.slack.api.bolt.socket_mode.SocketModeApp;\nimport com.slack.api.model.event.AppMentionEvent;\n\npublic class Bot {\n  public static void main(String[] args) throws Exception {\n    App app = new App();\n    app.event(AppMentionEvent.class, (payload, ctx) -> {\n      String text = {ask:payload.getEvent().getText()};\n      ctx.say({say:text});\n      return ctx.ack();\n    });\n    new SocketModeApp(app).start();\n  }\n}',
  },
  {
    name: 'kotlin-telegram-bot',
    path: 'src/main/kotlin/Bot.kt',
    code: 'import com.github.kotlintelegrambot.bot\nimport com.github.kotlintelegrambot.dispatch\nimport com.github.kotlintelegrambot.dispatcher.text\nimport com.github.kotlintelegrambot.entities.ChatId\n\nfun main() {\n    val bot = bot {\n        token = System.getenv("T")\n        dispatch {\n            text {\n                val said = {ask:message.text}\n                bot.sendMessage(chatId = {who:ChatId.fromId(message.chat.id)}, text = {say:said})\n            }\n        }\n    }\n    bot.startPolling()\n}',
  },
  {
    name: 'Kord',
    path: 'src/main/kotlin/Bot.kt',
    code: 'import dev.kord.core.Kord\nimport dev.kord.core.event.message.MessageCreateEvent\nimport dev.kord.core.on\n\nsuspend fun main() {\n    val kord = Kord(System.getenv("T"))\n    kord.on<MessageCreateEvent> {\n        val said = {ask:message.content}\n        message.channel.createMessage({say:said})\n    }\n    kord.login()\n}',
  },
];

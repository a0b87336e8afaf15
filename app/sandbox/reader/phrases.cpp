// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/phrases.h"

namespace sandbox::reader {

namespace {

QString english(Phrase which)
{
    switch (which) {
    case Phrase::NotAnswered:
        return QStringLiteral("The provided documents do not answer this question.");
    case Phrase::PartNotAnswered:
        return QStringLiteral("The provided documents do not answer this part: “%1”");
    case Phrase::NoGrounding:
        return QStringLiteral(
            "I cannot answer this: I am sandbox-reader and only read what a request contains, and this "
            "request contains no documents to read.");
    case Phrase::Identity:
        return QStringLiteral(
            "I am sandbox-reader, the extractive reading model of the local sandbox. I answer by quoting "
            "sentences from the documents in the request and say so when they hold no answer.");
    case Phrase::Greeting:
        return QStringLiteral("Hello, I am sandbox-reader. Ask me something about the documents in this conversation.");
    case Phrase::YouWrote:
        return QStringLiteral("You wrote: “%1”");
    case Phrase::MissingArgument:
        return QStringLiteral("To call %1 I still need: %2.");
    }
    return {};
}

QString japanese(Phrase which)
{
    switch (which) {
    case Phrase::NotAnswered:
        return QStringLiteral("提供された文書には、この質問への答えがありません。");
    case Phrase::PartNotAnswered:
        return QStringLiteral("提供された文書には、「%1」への答えがありません。");
    case Phrase::NoGrounding:
        return QStringLiteral(
            "お答えできません。私は sandbox-reader "
            "で、リクエストに含まれる文章だけを読みますが、このリクエストには読むべき文書がありません。");
    case Phrase::Identity:
        return QStringLiteral("私は sandbox-reader "
                              "です。ローカルのサンドボックスにある抽出型の読解モデルで、リクエスト内の文書から文を引用"
                              "して答え、答えがなければそう伝えます。");
    case Phrase::Greeting:
        return QStringLiteral("こんにちは、sandbox-reader です。この会話の文書について質問してください。");
    case Phrase::YouWrote:
        return QStringLiteral("あなたはこう書きました：「%1」");
    case Phrase::MissingArgument:
        return QStringLiteral("%1 を呼び出すには、次の情報が必要です：%2。");
    }
    return {};
}

QString other(Phrase which, Language language)
{
    if (which == Phrase::NotAnswered) {
        switch (language) {
        case Language::German:
            return QStringLiteral("Die vorliegenden Dokumente beantworten diese Frage nicht.");
        case Language::French:
            return QStringLiteral("Les documents fournis ne répondent pas à cette question.");
        case Language::Spanish:
            return QStringLiteral("Los documentos proporcionados no responden a esta pregunta.");
        case Language::Chinese:
            return QStringLiteral("所提供的文档没有回答这个问题。");
        case Language::Korean:
            return QStringLiteral("제공된 문서에는 이 질문에 대한 답이 없습니다.");
        default:
            break;
        }
    }
    if (which == Phrase::NoGrounding) {
        switch (language) {
        case Language::German:
            return QStringLiteral("Das kann ich nicht beantworten: Ich bin sandbox-reader und lese nur, was die "
                                  "Anfrage enthält; sie enthält keine Dokumente.");
        case Language::French:
            return QStringLiteral("Je ne peux pas répondre : je suis sandbox-reader et ne lis que le contenu de la "
                                  "requête, qui ne contient aucun document.");
        case Language::Spanish:
            return QStringLiteral("No puedo responder: soy sandbox-reader y solo leo lo que contiene la solicitud, que "
                                  "no incluye documentos.");
        case Language::Chinese:
            return QStringLiteral("我无法回答：我是 sandbox-reader，只阅读请求中的内容，而该请求不包含任何文档。");
        case Language::Korean:
            return QStringLiteral(
                "답할 수 없습니다. 저는 sandbox-reader이며 요청에 담긴 내용만 읽는데, 이 요청에는 문서가 없습니다.");
        default:
            break;
        }
    }
    return english(which);
}

} // namespace

QString phrase(Phrase which, Language language)
{
    if (language == Language::English)
        return english(which);
    if (language == Language::Japanese)
        return japanese(which);
    return other(which, language);
}

} // namespace sandbox::reader

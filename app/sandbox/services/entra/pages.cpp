// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/pages.h"

namespace sandbox::entra {

namespace {

const char kStyle[] = "body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#eef1f5;color:#1b1f24}"
                      "main{max-width:26rem;margin:8vh auto;background:#fff;padding:2rem;border-radius:8px;"
                      "border:1px solid #c9d1d9}h1{font-size:1.4rem;margin:0 0 .5rem}p{margin:.5rem 0}"
                      ".mark{font-size:.85rem;color:#57606a}form{margin:0}"
                      "button{font:inherit;display:block;width:100%;text-align:left;padding:.6rem .8rem;margin:.4rem 0;"
                      "border:1px solid #8c959f;border-radius:6px;background:#f6f8fa;color:inherit;cursor:pointer}"
                      "button small{display:block;color:#57606a}button.go{background:#0b5cad;color:#fff;text-align:center}"
                      "input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid #8c959f;"
                      "border-radius:6px}label{display:block;margin-top:1rem}"
                      "@media(prefers-color-scheme:dark){body{background:#0d1117;color:#e6edf3}main{background:#161b22;"
                      "border-color:#30363d}button{background:#21262d}input{background:#0d1117;color:inherit}"
                      ".mark,button small{color:#8b949e}}";

Response html(int status, const QString& title, const QString& body, const QByteArray& policy)
{
    const QString text = QStringLiteral("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                                        "<meta name=\"viewport\" content=\"width=device-width\"><title>%1</title>"
                                        "<style>%2</style></head><body><main><p class=\"mark\">Pilothouse sandbox: a local "
                                        "imitation, no real account and no password</p><h1>%1</h1>%3</main></body></html>")
                             .arg(escaped(title), QLatin1String(kStyle), body);
    Response response = Response::text(status, "text/html; charset=utf-8", text.toUtf8());
    response.headers.set("Content-Security-Policy", policy);
    response.headers.set("Referrer-Policy", "no-referrer");
    response.headers.set("X-Frame-Options", "DENY");
    return response;
}

QString hidden(const QString& name, const QString& value)
{
    return QStringLiteral("<input type=\"hidden\" name=\"%1\" value=\"%2\">").arg(escaped(name), escaped(value));
}

QString formStart(const Choice& choice)
{
    return QStringLiteral("<form method=\"post\" action=\"%1\">").arg(escaped(choice.action)) +
           hidden(QStringLiteral("request"), choice.request);
}

QString noteOf(const Choice& choice)
{
    return choice.note.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(escaped(choice.note));
}

const QString kCancel = QStringLiteral("<button name=\"action\" value=\"cancel\" formnovalidate>Cancel</button></form>");

} // namespace

QString escaped(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\''), QLatin1String("&#39;"));
}

Response page(int status, const QString& title, const QString& body)
{
    return html(status, title, body, "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'");
}

Response accountPicker(const Choice& choice)
{
    QString body = noteOf(choice) + formStart(choice);
    for (const User& user : choice.accounts) {
        body += QStringLiteral("<button name=\"username\" value=\"%1\">%2<small>%1 (%3)</small></button>")
                    .arg(escaped(user.userPrincipalName), escaped(user.displayName), escaped(user.role));
    }
    body += QStringLiteral("</form>") + formStart(choice) +
            QStringLiteral("<label>Another account<input name=\"username\" autocomplete=\"username\" value=\"%1\" "
                           "placeholder=\"name@domain\"></label><button class=\"go\">Next</button>")
                .arg(escaped(choice.loginHint)) +
            kCancel;
    return page(200, choice.title, body);
}

Response confirmation(const Choice& choice, const User& user, const QString& what)
{
    const QString body = noteOf(choice) + formStart(choice) + hidden(QStringLiteral("username"), user.userPrincipalName) +
                         QStringLiteral("<p>%1</p><button class=\"go\" name=\"action\" value=\"confirm\">Continue</button>")
                             .arg(escaped(what)) +
                         kCancel;
    return page(200, choice.title, body);
}

Response refusalPage(World& world, const Request& request, const Refusal& refusal)
{
    if (request.headers.value("Accept").contains("application/json"))
        return refusalBody(world, request, refusal);
    const Description description = describe(world, request, refusal);
    return page(refusal.status == 401 ? 400 : refusal.status, QStringLiteral("Sorry, signing in does not work here"),
                QStringLiteral("<p>%1</p><p class=\"mark\">%2</p>").arg(escaped(description.text), escaped(refusal.error)));
}

Response formPost(World& world, const QString& target, const QList<QPair<QString, QString>>& fields)
{
    QString body = QStringLiteral("<form id=\"answer\" method=\"post\" action=\"%1\">").arg(escaped(target));
    for (const auto& [name, value] : fields)
        body += hidden(name, value);
    const QString nonce = world.uuid().remove(QLatin1Char('-'));
    body += QStringLiteral("<p>Going back to the application.</p><button class=\"go\">Continue</button></form>"
                           "<script nonce=\"%1\">document.getElementById('answer').submit()</script>")
                .arg(nonce);
    return html(200, QStringLiteral("Signed in"), body,
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; script-src 'nonce-" +
                    nonce.toUtf8() + "'");
}

} // namespace sandbox::entra

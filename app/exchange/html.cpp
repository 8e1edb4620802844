// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/markdown.h"

#include "app/markup/markdown.h"

namespace lagebild {

namespace {

constexpr char style[] = "body{font:1rem/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
                         "h1{line-height:1.2}li{margin:.2rem 0}@media print{body{margin:0;max-width:none}"
                         "h2{break-after:avoid}li{break-inside:avoid}}"
                         "@media (prefers-color-scheme:dark){body{background:#16191d;color:#e8eaed}}";

} // namespace

QByteArray toHtmlPage(const Records& records, const IncidentRecord& record, const ExportView& view)
{
    const QString title = textIn(record.incident.title, view.language).toHtmlEscaped();
    return "<!DOCTYPE html>\n<html lang=\"" + view.language.toHtmlEscaped().toUtf8() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + title.toUtf8() + "</title>\n<style>" + style
        + "</style>\n</head>\n<body>\n" + toHtml(toMarkdown(records, record, view)).toUtf8() + "</body>\n</html>\n";
}

} // namespace lagebild

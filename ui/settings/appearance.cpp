// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance.h"

#include "ui/settings/focusstyle.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

namespace lagebild {

namespace {

struct Shades {
    QRgb pane, card, text, line, button, accent, onAccent;
};
constexpr Shades lightShades{0xfff6f8fa, 0xffffffff, 0xff1b2530, 0xffd8dee4, 0xffffffff, 0xff1f5fbf, 0xffffffff};
constexpr Shades darkShades{0xff14181f, 0xff1c232b, 0xffe8edf2, 0xff363e48, 0xff262e38, 0xff7fb2ff, 0xff0b1a30};

/// Placeholders and what is switched off: quieter, but still with a contrast of 4.5 to 1.
QColor faded(QRgb text, QRgb ground)
{
    const auto part = [](int strong, int weak) { return (strong * 64 + weak * 36) / 100; };
    return {part(qRed(text), qRed(ground)), part(qGreen(text), qGreen(ground)), part(qBlue(text), qBlue(ground))};
}

QFont interOr(QFont font)
{
    static const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::families().contains(inter))
        font.setFamily(inter);
    return font;
}

} // namespace

QPalette paletteFor(Theme theme)
{
    const Shades& s = theme == Theme::Dark ? darkShades : lightShades;
    QPalette palette(QColor(s.button), QColor(s.pane));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(s.text));
    palette.setColor(QPalette::Base, QColor(s.card));
    palette.setColor(QPalette::AlternateBase, QColor(s.pane));
    palette.setColor(QPalette::ToolTipBase, QColor(s.card));
    palette.setColor(QPalette::Highlight, QColor(s.accent));
    palette.setColor(QPalette::HighlightedText, QColor(s.onAccent));
    palette.setColor(QPalette::Link, QColor(s.accent));
    palette.setColor(QPalette::LinkVisited, QColor(s.accent));
    palette.setColor(QPalette::PlaceholderText, faded(s.text, s.card));
    palette.setColor(QPalette::Mid, QColor(s.line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded(s.text, s.card));
    return palette;
}

Appearance::Appearance()
    : m_system(QApplication::palette())
    , m_font(interOr(QApplication::font()))
{
    // the only style that draws our palette the same way on every platform
    QApplication::setStyle(new FocusStyle);
}

void Appearance::use(Theme theme) const
{
    const bool isDark = theme == Theme::Dark
        || (theme == Theme::System && m_system.color(QPalette::Window).lightness() < 128);
    const QPalette palette = paletteFor(isDark ? Theme::Dark : Theme::Light);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

void Appearance::useTextSize(int percent) const
{
    QFont font = m_font;
    if (font.pointSizeF() > 0)
        font.setPointSizeF(m_font.pointSizeF() * percent / 100);
    else
        font.setPixelSize(m_font.pixelSize() * percent / 100);
    QApplication::setFont(font);
}

} // namespace lagebild

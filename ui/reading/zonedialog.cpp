// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/zonedialog.h"

#include "app/exchange/times/timewords.h"
#include "ui/models/entryfilter.h"
#include "ui/models/times.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace lagebild {

namespace {

/// "New York" of "America/New_York".
QString cityOf(const QByteArray& zone)
{
    return QString::fromLatin1(zone.mid(zone.lastIndexOf('/') + 1)).replace(QLatin1Char('_'), QLatin1Char(' '));
}

/// Names people may type, for the list below the line.
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        names << QString::fromLatin1(zone);
    return names;
}

} // namespace

QByteArray zoneFor(const QString& words)
{
    const QString plain = plainLetters(words.simplified()).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (plain.isEmpty())
        return {};
    QByteArray city;
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds()) {
        if (QString::fromLatin1(zone).toLower().replace(QLatin1Char('_'), QLatin1Char(' ')) == plain)
            return zone;
        if (city.isEmpty() && zone.contains('/') && cityOf(zone).toLower() == plain)
            city = zone;
    }
    return city.isEmpty() ? text::zoneNamed(words.simplified().toLower()) : city;
}

ZoneDialog::ZoneDialog(const Desk& desk, const QByteArray& present, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_line(new QLineEdit(QString::fromLatin1(present), this))
    , m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("zoneDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Second time zone"));
    m_line->setObjectName(QStringLiteral("zoneLine"));
    m_line->setAccessibleName(tr("City or time zone"));
    m_line->setPlaceholderText(tr("City or time zone, as London or Asia/Tokyo"));
    auto* completer = new QCompleter(zoneNames(), m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    m_hint->setObjectName(QStringLiteral("zoneHint"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    m_take = buttons->addButton(tr("Show it"), QDialogButtonBox::AcceptRole);
    auto* none = buttons->addButton(tr("No second time zone"), QDialogButtonBox::DestructiveRole);
    auto* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (const auto& [button, name] : {std::pair(m_take, "zoneTake"), std::pair(none, "zoneNone"), std::pair(cancel, "zoneCancel")}) {
        button->setObjectName(QLatin1StringView(name));
        button->setAccessibleName(button->text());
    }
    m_take->setDefault(true);
    auto* column = new QVBoxLayout(this);
    for (QWidget* widget : {static_cast<QWidget*>(m_line), static_cast<QWidget*>(m_hint), static_cast<QWidget*>(buttons)})
        column->addWidget(widget);
    connect(m_line, &QLineEdit::textChanged, this, &ZoneDialog::explain);
    connect(m_take, &QPushButton::clicked, this, [this] { choose(zoneFor(m_line->text())); });
    connect(none, &QPushButton::clicked, this, [this] { choose({}); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    explain();
}

void ZoneDialog::choose(const QByteArray& zone)
{
    emit chosen(zone);
    accept();
}

void ZoneDialog::explain()
{
    const QByteArray zone = zoneFor(m_line->text());
    const QLocale locale = localeFor(m_desk.stamp().language);
    if (!zone.isEmpty())
        m_hint->setText(tr("%1: it is %2 there now", "time zone, clock time")
                            .arg(QString::fromLatin1(zone), Times::clock(m_desk.clock().now(), zone, locale)));
    else if (m_line->text().trimmed().isEmpty())
        m_hint->setText(tr("Every time in the timeline is shown on that clock, too."));
    else
        m_hint->setText(tr("No time zone is called “%1”.").arg(m_line->text().simplified()));
    m_line->setAccessibleDescription(m_hint->text());
    m_take->setEnabled(!zone.isEmpty());
}

} // namespace lagebild

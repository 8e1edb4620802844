// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/server/serverdialog.h"

#include "app/messages/syncsentence.h"
#include "ui/models/look.h"
#include "ui/parts/announce.h"
#include "ui/server/serverwords.h"
#include "ui/server/sharedlist.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>

namespace lagebild {

ServerDialog::ServerDialog(Desk& desk, ServerLink& server, QWidget* parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_server(server)
    , m_form(new QWidget(this))
    , m_hint(new QLabel(m_form))
    , m_address(new QLineEdit(m_form))
    , m_invite(new QLineEdit(m_form))
    , m_user(new QLineEdit(m_form))
    , m_standing(new QWidget(this))
    , m_name(new QLabel(m_standing))
    , m_headline(new QLabel(m_standing))
    , m_detail(new QLabel(m_standing))
    , m_try(new QPushButton(m_standing))
    , m_shared(new SharedList(desk, this))
    , m_progress(new QProgressBar(this))
    , m_message(new QLabel(this))
    , m_join(new QPushButton(this))
    , m_share(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("serverDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setupForm();
    setupStanding();
    setupLayout();
    connectAll();
    m_address->setText(m_server.address());
    m_user->setText(m_desk.stamp().person);
    m_wasConnected = isConnected();
    m_shared->setTicked(m_server.address().isEmpty() ? activeIncidents(m_desk.records()) : m_server.shared());
    retranslate();
    resize(QSize(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 26).boundedTo(screen()->availableSize() * 0.95));
    (m_wasConnected ? static_cast<QWidget*>(m_shared->findChild<QWidget*>(QStringLiteral("sharedIncidents"))) : m_address)->setFocus();
}

void ServerDialog::setupForm()
{
    m_hint->setWordWrap(true);
    auto* fields = new QFormLayout(m_form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->addRow(m_hint);
    for (auto [line, name] : {std::pair(m_address, "serverAddress"), std::pair(m_invite, "serverInvite"), std::pair(m_user, "serverUser")}) {
        line->setObjectName(QString::fromLatin1(name));
        m_captions << new QLabel(m_form);
        m_captions.last()->setBuddy(line);
        fields->addRow(m_captions.last(), line);
    }
}

void ServerDialog::setupStanding()
{
    m_name->setObjectName(QStringLiteral("serverName"));
    m_headline->setObjectName(QStringLiteral("serverHeadline"));
    m_detail->setObjectName(QStringLiteral("serverDetail"));
    m_try->setObjectName(QStringLiteral("serverTry"));
    m_try->setAutoDefault(false);
    for (QLabel* label : {m_name, m_headline, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_headline->setFont(bolder(font()));
    auto* column = new QVBoxLayout(m_standing);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_headline), static_cast<QWidget*>(m_detail)})
        column->addWidget(part);
    column->addWidget(m_try, 0, Qt::AlignLeft);
}

void ServerDialog::setupLayout()
{
    m_progress->setObjectName(QStringLiteral("serverProgress"));
    m_progress->setRange(0, 0); // nobody knows how long an answer takes
    m_progress->setTextVisible(false);
    m_message->setObjectName(QStringLiteral("serverMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    m_join->setObjectName(QStringLiteral("serverJoin"));
    m_share->setObjectName(QStringLiteral("serverShare"));
    m_close->setObjectName(QStringLiteral("serverClose"));
    m_close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    for (QPushButton* button : {m_join, m_share, m_close})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_form);
    column->addWidget(m_standing);
    column->addWidget(m_shared, 1);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void ServerDialog::connectAll()
{
    connect(&m_server, &ServerLink::changed, this, &ServerDialog::refresh);
    connect(&m_server, &ServerLink::joined, this, &ServerDialog::hearJoined);
    connect(m_shared, &SharedList::tickedChanged, this, &ServerDialog::refresh);
    connect(m_join, &QPushButton::clicked, this, &ServerDialog::join);
    connect(m_share, &QPushButton::clicked, this, &ServerDialog::share);
    connect(m_try, &QPushButton::clicked, &m_server, &ServerLink::tryNow);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void ServerDialog::retranslate()
{
    setWindowTitle(tr("Team server"));
    m_hint->setText(tr("Everything stays on this laptop, too. You get the address and an invite from whoever runs your server."));
    const QString captions[] = {tr("A&ddress"), tr("&Invite code"), tr("&Your name")};
    const QString names[] = {tr("Address of the server"), tr("Invite code"), tr("Your name, as the others shall see it")};
    QLineEdit* lines[] = {m_address, m_invite, m_user};
    for (int i = 0; i < int(m_captions.size()); ++i) {
        m_captions[i]->setText(captions[i]);
        lines[i]->setAccessibleName(names[i]);
        lines[i]->setToolTip(names[i]);
    }
    m_try->setText(tr("&Try now"));
    m_try->setAccessibleName(tr("Try to reach the server now"));
    m_progress->setAccessibleName(tr("Connecting"));
    m_join->setText(tr("C&onnect"));
    m_join->setAccessibleName(tr("Connect to the server"));
    m_share->setText(tr("Share the &ticked ones"));
    m_share->setAccessibleName(tr("Share the ticked incidents from now on"));
    m_share->setToolTip(tr("What is on the server already stays there."));
    m_close->setText(tr("&Close"));
    m_close->setAccessibleName(tr("Close the team server"));
    refresh();
}

/// Signed out counts as not connected: a new invite is needed.
bool ServerDialog::isConnected() const
{
    return !m_server.address().isEmpty() && m_server.state().link != Link::SignInNeeded;
}

void ServerDialog::refresh()
{
    const bool isThere = isConnected();
    if (isThere && !std::exchange(m_wasConnected, isThere))
        m_shared->setTicked(m_server.shared());
    m_wasConnected = isThere;
    const bool isKnown = !m_server.address().isEmpty();
    m_form->setVisible(!isThere);
    m_join->setVisible(!isThere);
    m_standing->setVisible(isKnown);
    m_try->setVisible(isThere);
    m_share->setVisible(isThere);
    m_share->setEnabled(isThere && m_shared->ticked() != m_server.shared());
    m_progress->setVisible(m_isJoining);
    for (QWidget* part : {m_form, static_cast<QWidget*>(m_shared), static_cast<QWidget*>(m_join)})
        part->setEnabled(!m_isJoining);
    if (!isKnown)
        return;
    const SyncState state = m_server.state();
    m_name->setText(m_server.address());
    m_headline->setText(ServerWords::headline(state));
    m_detail->setText(ServerWords::detail(state, ServerWords::nameOf(m_server.address())));
}

void ServerDialog::join()
{
    const std::pair<QLineEdit*, QString> needed[] = {{m_address, tr("The address of the server is missing.")},
        {m_invite, tr("The invite code is missing. Whoever runs the server can make one.")},
        {m_user, tr("Your name is missing: the others see it beside your changes.")}};
    for (const auto& [line, sentence] : needed) {
        if (line->text().trimmed().isEmpty()) {
            say(sentence);
            return line->setFocus();
        }
    }
    m_isJoining = true;
    const QString address = m_address->text().trimmed();
    say(tr("Connecting to %1 … You may close this; the card at the bottom left tells how it stands.").arg(ServerWords::nameOf(address)));
    refresh();
    m_close->setFocus();
    m_server.connectTo({address, m_invite->text().trimmed(), m_user->text().trimmed(), m_shared->ticked()});
}

void ServerDialog::hearJoined(const Result<void>& outcome)
{
    m_isJoining = false;
    refresh();
    if (outcome) {
        m_invite->clear(); // good for once
        return say(tr("Connected. The ticked incidents are shared."));
    }
    const Error& error = outcome.error();
    say(messages::whyNotJoined(error, ServerWords::nameOf(m_address->text().trimmed())));
    (error.code == Error::Code::NotAllowed ? m_invite : m_address)->setFocus();
}

void ServerDialog::share()
{
    m_server.share(m_shared->ticked());
    say(tr("%n incident(s) are shared from now on.", nullptr, int(m_server.shared().size())));
    refresh();
    m_close->setFocus(); // the button that had it is done
}

void ServerDialog::say(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
    announce(*m_message, sentence);
}

void ServerDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        say({});
        retranslate();
    }
}

} // namespace lagebild

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statusapi/service.h"

namespace lagebild::statusapi {

namespace {

/// What lives on the handler's thread.
struct Api {
    ServiceParts parts;
    SyncHandler sync;
    std::optional<Accounts> accounts {};

    HttpResponse handle(const HttpRequest& request)
    {
        if (!accounts) {
            if (auto opened = Accounts::open(parts.folder, parts.digests))
                accounts.emplace(std::move(*opened));
        }
        return accounts ? answer(request, *accounts, sync, parts.now()) : emptyResponse(503);
    }
};

} // namespace

HttpService statusService(ServiceParts parts)
{
    HttpService service;
    service.admit = [&digests = parts.digests](const HttpRequest& head) { return admit(head, digests); };
    service.makeHandler = [parts]() -> HttpHandler {
        const auto api = std::make_shared<Api>(Api{parts, parts.makeSync()});
        return [api](const HttpRequest& request) { return api->handle(request); };
    };
    return service;
}

} // namespace lagebild::statusapi

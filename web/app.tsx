import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { RequestError } from './api/request.ts';
import { ChosenCaseProvider } from './cases/chosen-case.tsx';
import { ChatPage } from './chat/chat-page.tsx';
import { OpenChatsProvider } from './chat/open-chats.tsx';
import { Layout } from './layout/layout.tsx';
import { NotFound } from './layout/not-found.tsx';
import { UploadsProvider } from './library/uploads.tsx';
import { ReaderFocus } from './reader/reader-address.tsx';
import { SelectionProvider } from './selection/selection.tsx';
import { LanguageProvider } from './texts/language.tsx';
import { cssVariablesResolver, theme } from './theme/theme.ts';

const AnswerPage = lazy(() => import('./answer/answer-page.tsx'));
const ComparisonPage = lazy(() => import('./comparison/comparison-page.tsx'));
const SummaryPage = lazy(() => import('./summary/summary-page.tsx'));
const TimelinePage = lazy(() => import('./timeline/timeline-page.tsx'));
const NewTimelinePage = lazy(() => import('./timeline/new-timeline-page.tsx'));
const MentionsPage = lazy(() => import('./mentions/mentions-page.tsx'));
const LibraryPage = lazy(() => import('./library/library-page.tsx'));

const TRIES = 2;

/** A refusal would be the same the next time; only what did not get through is tried again. */
const retry = (failures: number, error: Error) => failures < TRIES && error instanceof RequestError && error.code === 'unreachable';

export function App() {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: { queries: { retry, staleTime: 10_000 } } }));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <LanguageProvider>
        <QueryClientProvider client={queryClient}>
          <ChosenCaseProvider>
            <OpenChatsProvider>
              <SelectionProvider>
                <UploadsProvider>
                  <ReaderFocus>
                    <BrowserRouter>
                      <Routes>
                        <Route element={<Layout />}>
                          <Route index element={<ChatPage />} />
                          <Route path="c/:conversationId" element={<ChatPage />} />
                          <Route path="answers/:id" element={<AnswerPage />} />
                          <Route path="comparisons/:id" element={<ComparisonPage />} />
                          <Route path="summaries/:id" element={<SummaryPage />} />
                          <Route path="timelines" element={<NewTimelinePage />} />
                          <Route path="timelines/:id" element={<TimelinePage />} />
                          <Route path="mentions/:kind?/:words?" element={<MentionsPage />} />
                          <Route path="library" element={<LibraryPage />} />
                          <Route path="*" element={<NotFound />} />
                        </Route>
                      </Routes>
                    </BrowserRouter>
                  </ReaderFocus>
                </UploadsProvider>
              </SelectionProvider>
            </OpenChatsProvider>
          </ChosenCaseProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

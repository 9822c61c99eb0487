/** The words of the trade for each topic of a heading, in English and Portuguese. */
import type { Topic } from "../model/issue.ts";

/** Lists with `, ` between the words, in lower case. `other` are known headings that are about none of the topics. */
export const topicWords: Readonly<Record<Topic | "other", string>> = {
  problem: `
    detailed description, is your feature related to a problem, problemas identificados, descrição detalhada, problem, problem statement, the problem, problem description, context, background, why, why it
    matters, why does it matter, why is this needed, why is this important, motivation, description,
    describe the bug, bug description, summary, overview, rationale, need, user problem, business value,
    what happened, describe the feature and motivation, use case, use cases, pain, issue description, is your feature request related to a
    problem, what problem does this solve, what problem are you solving, feature request, descrição,
    descrição do problema, problema, contexto, motivação, por quê, por que, justificativa, resumo,
    descreva o bug, descrição do bug, qual o problema, porquê`,
  "user-story": `
    user story, user stories, story, job story, história de usuário, história do usuário, história,
    histórias de usuário, user story (us)`,
  "acceptance-criteria": `
    acceptance checks, definition of ready and done, o que é esperado para aceitar, acceptance criteria, acceptance criterion, acceptance, acceptance tests, acceptance test, ac, a/c,
    definition of done, dod, done when, done criteria, success criteria, exit criteria, conditions of
    satisfaction, requirements for acceptance, completion criteria, critérios de aceitação, critério de
    aceitação, aceitação, aceite, critérios de aceite, critério de aceite, definição de pronto, critérios, critérios de
    conclusão, critérios de sucesso, critérios técnicos`,
  "steps-to-reproduce": `
    steps to reproduce, steps to reproduce the bug, how to reproduce, reproduction, reproduction steps,
    reproducible steps, repro, repro steps, to reproduce, steps, reproducing, steps to reproduce the problem, steps to
    reproduce the issue, minimal reproduction, reproducer, standalone code to reproduce the issue,
    action performed, passos para reproduzir, como reproduzir, reprodução, passos, passo a passo, para
    reproduzir, passos para reprodução, how can we reproduce it, code to reproduce`,
  expected: `
    comportamento desejado, expected, expected behavior, expected behaviour, expected result, expected results, what did you
    expect to happen, what did you expect, what should happen, expected outcome, the expected behavior,
    what you expected to happen, comportamento esperado, resultado esperado, esperado`,
  actual: `
    actual, actual behavior, actual behaviour, actual result, actual results, current behavior, current
    behaviour, what happens, what happens instead, observed behavior, observed behaviour, the current
    behavior, what actually happened, what went wrong, comportamento atual, resultado atual,
    comportamento observado, o que acontece, atual`,
  environment: `
    website or app, os platform and distribution, machine specifications, mobile device, gpu model and memory, hardware, system specs,
    device information, smartphone, environment, environment info, environment information, your environment, version, versions, system
    information, system info, platform, platforms, operating system, os, browser, browsers, react
    version, setup, system information (version), ambiente, versão, versões,
    sistema operacional, navegador, plataforma, device, dispositivo`,
  "out-of-scope": `
    não inclui, out of scope, not in scope, non-goals, non goals, nongoals, exclusions, not included, won't do, fora
    do escopo, fora de escopo, não objetivos, não incluído, não-objetivos`,
  risks: `
    risks, risk, risks and assumptions, assumptions, concerns, drawbacks, riscos, risco, premissas`,
  evidence: `
    call stack, component stack, error component stack, evidence, screenshots, screenshot, logs, log output, relevant log output, relevant logs,
    screenshots/videos, videos, video, stack trace, error message, error logs, traceback, data,
    screenshots or videos, evidência, evidências, capturas de tela, captura de tela, imagens, registros,
    log, prints`,
  design: `
    design, designs, mockup, mockups, wireframe, wireframes, prototype, ui, ux, ui/ux, design notes,
    figma, protótipo, protótipos, protótipo de alta fidelidade, protótipo de baixa fidelidade, telas`,
  dependencies: `
    dependencies, dependency, depends on, blocked by, blockers, blocking, related issues, related,
    related issue, prerequisites, dependências, dependência, depende de, bloqueado por, pré-requisitos,
    issues relacionadas`,
  "open-questions": `
    open questions, open question, questions, question, unknowns, to clarify, unresolved questions,
    unresolved, clarifications, open points, open issues, perguntas, perguntas em aberto, dúvidas,
    questões em aberto, questões, pontos em aberto, dúvidas em aberto`,
  goal: `
    goal, goals, objective, objectives, okr, key result, goal link, related goal, which goal does it
    serve, strategic goal, business goal, objetivo, objetivos, meta, metas`,
  estimate: `
    estimate, estimation, story points, story point, points, effort, size, sizing, sp, estimated effort,
    estimativa, pontos, pontos de história, esforço, pontuação, complexidade`,
  tasks: `
    checklist de atividades, checklist de tarefas, tasks, task list, task, to do, todo, todos, to-do, subtasks, sub-tasks, checklist, work items,
    action items, implementation steps, implementation plan, tarefas, tarefa, subtarefas, lista de
    tarefas, sub-tarefas, atividades`,
  solution: `
    describe the feature, please describe the feature, feature you'd like to see added, solution, proposed solution, proposal, suggested solution, suggestion, approach, implementation,
    describe the solution you'd like, the solution you'd like, technical notes, technical details, fix,
    possible solution, implementation notes, workaround, your contribution, solução, proposta, solução
    proposta, implementação, sugestão, descreva a solução que você gostaria, detalhes técnicos`,
  other: `
    any additional context, any alternatives you've considered, additional context, additional information, additional notes, additional info, notes, note, other,
    anything else, alternatives, alternatives considered, describe alternatives you've considered,
    references, reference, links, credits, contexto adicional, informações adicionais, observações,
    observação, notas, alternativas, referências, outros, comments, comentários, resources`,
};
